import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addDays } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { renderHere } from '@/test/render-here.tsx';
import { JoinWaitingDialog } from './JoinWaitingDialog.tsx';
import { peopleIn } from './waiting-party.ts';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

const date = addDays(limaToday(), 30);
const joined = { joinWaitingList: { __typename: 'JoinWaitingListSuccess', entry: { __typename: 'WaitingEntry', id: 'e1', code: 'VT-7F3K-92QX' } } };
const roomNow = { joinWaitingList: { __typename: 'RoomNow', departures: [{ __typename: 'Departure', id: 'd1', date: '2027-05-11', freeSpots: 4 }] } };

async function show(...answers: Array<object | Error>) {
  const onJoined = vi.fn<() => Promise<void>>(async () => undefined);
  const here = await renderHere(
    <JoinWaitingDialog
      trek={{ slug: 'lares', name: 'Lares clásico' }}
      date={date}
      agencyId="ag"
      startParty={[{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 6 }]}
      partyFields={(party) => <p>{peopleIn(party)} en el grupo</p>}
      isPartyFine={() => true}
      onJoined={onJoined}
      onClose={() => undefined}
    />,
    { JoinWaitingList: () => answers.shift()! },
  );
  await screen.findByRole('dialog');
  const inputs = () => here.asked.filter(({ operation }) => operation === 'JoinWaitingList').map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, onJoined, inputs };
}
const enter = () => userEvent.click(screen.getByRole('button', { name: 'Entrar en la lista' }));

test('waits for all of the party on the chosen date, and states the order and who is skipped', async () => {
  const { inputs, onJoined } = await show(joined);
  expect(screen.getByText(/estrictamente por orden de llegada/)).toBeTruthy();
  expect(screen.getByText('Las 6 personas juntas, o nada.')).toBeTruthy();
  await enter();
  expect(inputs()[0]).toMatchObject({ agencyId: 'ag', trekSlug: 'lares', from: date, to: date, atLeast: 6, deadline: `${date}T04:59:59.000Z` });
  expect(onJoined).toHaveBeenCalledTimes(1);
});

test('a smaller number is said in words and sent', async () => {
  const { inputs } = await show(joined);
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Mínimo aceptable' }), '{Control>}a{/Control}4');
  expect(screen.getByText(/De 4 a 6 personas/)).toBeTruthy();
  await enter();
  expect(inputs()[0]).toMatchObject({ atLeast: 4 });
});

test('when there is room now it says on which dates, and does not join', async () => {
  const { onJoined } = await show(roomNow);
  await enter();
  expect((await screen.findByRole('status')).textContent).toMatch(/Hay cupo ahora.*11 may 2027/);
  expect(onJoined).not.toHaveBeenCalled();
});

test('a lost answer is asked again with the same key', async () => {
  const { inputs, onJoined } = await show(new TypeError('Failed to fetch'), joined);
  await enter();
  await screen.findByText(/No pudimos comunicarnos con el servidor/);
  await enter();
  expect(inputs()[1]!.key).toBe(inputs()[0]!.key);
  expect(onJoined).toHaveBeenCalledTimes(1);
});
