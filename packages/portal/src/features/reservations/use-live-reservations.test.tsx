import { act, cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setLiveState } from '@/lib/live-state.ts';
import { renderHere } from '@/test/render-here.tsx';
import { useLiveReservations } from './use-live-reservations.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] }));
afterEach(() => {
  cleanup();
  setLiveState('unused');
  vi.useRealTimers();
});

function Here(props: { lookAgain: () => void; ids?: readonly string[] }) {
  useLiveReservations('agency', props.lookAgain, props.ids);
  return null;
}
const news = (ids: string[] | null) => ({ myReservations: { __typename: 'ReservationNews', reservations: ids?.map((id) => ({ __typename: 'Reservation', id })) ?? null } });
async function show(first: object, ids?: readonly string[]) {
  const lookAgain = vi.fn<() => void>();
  await renderHere(<Here lookAgain={lookAgain} ids={ids} />, { LiveReservations: () => first });
  return lookAgain;
}

test('looks again when a reservation changed that the page shows, not when another did', async () => {
  const mine = await show(news(['r1']), ['r1']);
  await vi.waitFor(() => expect(mine).toHaveBeenCalledTimes(1));
  cleanup();
  const others = await show(news(['r2']), ['r1']);
  await act(async () => undefined);
  expect(others).not.toHaveBeenCalled();
});

test('right after the page was read, that one listens now is no reason to read it again', async () => {
  const lookAgain = await show(news(null));
  await act(async () => undefined);
  expect(lookAgain).not.toHaveBeenCalled();
});

test('while the connection is down it looks every half minute', async () => {
  const lookAgain = await show(news(null));
  act(() => { setLiveState('down'); });
  act(() => { vi.advanceTimersByTime(61_000); });
  expect(lookAgain).toHaveBeenCalledTimes(2);
  act(() => { setLiveState('live'); });
  act(() => { vi.advanceTimersByTime(61_000); });
  expect(lookAgain).toHaveBeenCalledTimes(2);
});
