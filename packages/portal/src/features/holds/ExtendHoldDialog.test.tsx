import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { ExtendHoldDialog } from './ExtendHoldDialog.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(cleanup);

const budget = { __typename: 'HoldBudget' as const, total: 240, used: 40, left: 200, base: 240, earned: 0, lost: 0, windowDays: 30 };
const day = { __typename: 'HoldExtensionChoice' as const, kind: 'HOURS_24' as const, until: '2027-04-21T15:00:00.000Z', cost: 94, isWithinBudget: true };
const longest = { __typename: 'HoldExtensionChoice' as const, kind: 'LATEST' as const, until: '2027-04-23T15:00:00.000Z', cost: 286, isWithinBudget: false };
const exceeded = { extendHold: { __typename: 'HoldBudgetExceeded', asked: 94, left: 12 } };

async function show(choices: (typeof day | typeof longest)[], answer: object = exceeded) {
  const [onStale, onClose] = [vi.fn<() => void>(), vi.fn<() => void>()];
  const here = await renderHere(
    <ExtendHoldDialog
      reservationId="r1"
      expiresAt="2027-04-20T15:30:00.000Z"
      extension={{ __typename: 'HoldExtension', latest: longest.until, spots: 4, budget, choices }}
      onClose={onClose}
      onStale={onStale}
    />,
    { ExtendHold: () => answer },
  );
  await screen.findByRole('dialog');
  return { ...here, onStale, onClose };
}
const extend = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Extender el bloqueo' });

test('says what each end takes and what is left afterwards; what the budget does not have cannot be chosen', async () => {
  await show([day, longest]);
  const [first, second] = screen.getAllByRole<HTMLInputElement>('radio');
  expect([first!.checked, first!.disabled, second!.checked, second!.disabled]).toEqual([true, false, false, true]);
  expect(second!.closest('label')!.textContent).toMatch(/Lo más que se puede.*286 horas-cupo.*No alcanza su saldo/);
  expect(screen.getByRole('status').textContent).toMatch(/De 200 horas-cupo le quedarán 106/);
});

test('asks for the end that was chosen; a refusal says what is left, and the page looks again', async () => {
  const { asked, onStale } = await show([day, longest]);
  await userEvent.click(extend());
  expect((await screen.findByRole('alert')).textContent).toMatch(/Eso cuesta 94 horas-cupo y le quedan 12/);
  expect(asked.at(-1)!.variables.input).toMatchObject({ reservationId: 'r1', until: day.until, key: expect.stringMatching(/^.{8,}$/) });
  expect(onStale).toHaveBeenCalledTimes(1);
});

test('where nothing is within the budget, nothing can be asked for', async () => {
  await show([longest]);
  expect(extend().disabled).toBe(true);
  expect(screen.getByRole('status').textContent).toMatch(/no alcanza para ninguna/);
});

test('what was extended is told, and the dialog closes', async () => {
  const extended = { __typename: 'Reservation', id: 'r1', state: 'HELD', expiresAt: day.until, history: [], extension: null, agency: { __typename: 'Agency', id: 'ag', holdBudget: budget } };
  const { onClose } = await show([day, longest], { extendHold: { __typename: 'ExtendHoldSuccess', reservations: [extended] } });
  await userEvent.click(extend());
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(await screen.findByText('Bloqueo extendido.')).toBeTruthy();
});
