import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { CancelReservation } from './CancelReservation.tsx';
import './PriceLines.tsx';
import './ReservationFacts.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const usd = (amount: number) => ({ __typename: 'Money', amount, currency: 'USD' });
const departure = { __typename: 'Departure', id: 'd1', date: '2027-05-06', endDate: '2027-05-08', freeSpots: 5, takenSpots: 7, trek: { __typename: 'Trek', id: 't1', slug: 'lares', name: 'Lares clásico' } };
const makeReservation = (facts: object = {}) => ({
  __typename: 'Reservation', id: 'r1', code: 'VT-7F3K-92QX', state: 'CONFIRMED', people: 2, named: 2, namingDeadline: '2027-04-29', expiresAt: null, confirmedAt: '2027-03-01T15:00:00Z',
  endedAt: null, endReason: null, endedBy: null, history: [], party: [], departure, heldTogether: [{ __typename: 'Reservation', id: 'r1', state: 'CONFIRMED' }, { __typename: 'Reservation', id: 'r2', state: 'CONFIRMED' }],
  may: { __typename: 'ReservationMay', editManifest: true, confirm: false, release: false, cancel: true, amend: true, holdAgain: false },
  standing: { __typename: 'Price', isComplete: true, totals: [usd(68000)], lines: [] }, price: { __typename: 'Price', lines: [] }, ...facts,
});
type Tier = { refundPercent: number; until: string } | null;
const makeQuote = (quote: string, refund: number | null, tier: Tier, next: number | null) => ({
  __typename: 'CancellationQuote', quote, tier: tier && { __typename: 'CancellationTier', ...tier }, next: next === null ? null : { __typename: 'CancellationTier', refundPercent: next },
  amounts: [{
    __typename: 'CancellationAmounts', currency: 'USD', owed: usd(68000), refund: refund === null ? null : usd(refund), fee: refund === null ? null : usd(68000 - refund), owedAfter: refund === null ? null : usd(68000 - refund),
  }],
});
const balanceOf = (paid: number) => [{ __typename: 'Balance', currency: 'USD', owed: 68000, paid, open: 68000 - paid }];
const half = makeQuote('half', 34000, { refundPercent: 50, until: '2027-04-06' }, 25);
const quarter = makeQuote('quarter', 17000, { refundPercent: 25, until: '2027-04-21' }, 0);

const HERE = gql`
  query Here {
    reservation(code: "VT-7F3K-92QX") {
      id
      ...CancelReservation_reservation
    }
  }
`;
function Page(props: { onStale: () => void }) {
  const { data } = useQuery<{ reservation: never }>(HERE);
  return data ? <CancelReservation reservation={data.reservation} onStale={props.onStale} /> : null;
}

async function show(quote: object | Error | undefined, ...answers: Array<object | Error>) {
  const onStale = vi.fn<() => void>();
  const here = await renderHere(<Page onStale={onStale} />, {
    Here: () => ({ reservation: makeReservation() }),
    CancellationCostQuery: () => (quote === undefined || quote instanceof Error ? quote : { reservation: { __typename: 'Reservation', id: 'r1', balance: balanceOf(68000), cancellationQuote: quote } }),
    CancelReservation: () => {
      const answer = answers.shift()!;
      return answer instanceof Error ? answer : { cancelReservation: answer };
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Cancelar la reserva' }));
  await screen.findByRole('dialog');
  if (quote && !(quote instanceof Error)) await screen.findByRole('table', { name: 'Qué vuelve y qué retiene la red' });
  const inputs = () => here.asked.filter(({ operation }) => operation === 'CancelReservation').map(({ variables }) => variables.input as Record<string, unknown>);
  return { onStale, inputs };
}
const success = { __typename: 'CancelReservationSuccess', reservation: makeReservation({ state: 'CANCELLED' }) };
const dialog = () => within(screen.getByRole('dialog'));
const reason = () => dialog().getByLabelText<HTMLTextAreaElement>('Motivo');
const cancel = () => userEvent.click(dialog().getByRole('button', { name: 'Cancelar la reserva' }));
const figures = () => dialog().getAllByRole('row').map((row) => row.textContent?.replaceAll(/\s/g, ' '));

test('says what comes back before anything is cancelled, until when, and what stays', async () => {
  const { inputs } = await show(half, success);
  expect(figures()).toEqual(['Total de hoyUSD 680.00', 'VuelveUSD 340.00', 'Retiene la red por esta cancelaciónUSD 340.00', 'Total después de cancelarUSD 340.00']);
  expect(dialog().getByText(/^Así es hasta el/).textContent).toMatch(/6 abr 2027 inclusive.*vuelve solo el 25 %/);
  expect(dialog().getByText(/La otra reserva que se bloqueó junto con esta sigue en pie/)).toBeTruthy();
  expect(inputs()).toEqual([]);
});

test('is cancelled by the quote that was seen, with a reason', async () => {
  const { inputs } = await show(half, success);
  await cancel();
  expect(dialog().getByText('Escriba el motivo: queda en el historial.')).toBeTruthy();
  expect(inputs()).toEqual([]);
  await userEvent.type(reason(), 'El grupo no viaja');
  await cancel();
  expect(await screen.findByText(/Los cupos ya están a la venta/)).toBeTruthy();
  expect(inputs()).toMatchObject([{ reservationId: 'r1', reason: 'El grupo no viaja', quote: 'half' }]);
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test.each([
  ['while it is computed', undefined],
  ['where it could not be computed', new TypeError('Failed to fetch')],
])('nobody cancels what was not shown: %s', async (_, quote) => {
  const { inputs } = await show(quote);
  await userEvent.type(reason(), 'El grupo no viaja');
  await cancel();
  expect(dialog().getByRole<HTMLButtonElement>('button', { name: 'Cancelar la reserva' }).disabled).toBe(true);
  expect(inputs()).toEqual([]);
});

test.each([
  ['the last tier', makeQuote('none', 0, { refundPercent: 0, until: '2027-05-05' }, null), /De la ruta ya no vuelve nada/],
  ['no policy', makeQuote('unknown', null, null, null), /lo confirma la red/],
])('says it in words where there is nothing to count on: %s', async (_, quote, words) => {
  await show(quote);
  expect(dialog().getByText(words)).toBeTruthy();
});

test('what nobody knows yet is no zero', async () => {
  await show(makeQuote('unknown', null, null, null));
  expect(figures()[1]).toBe('Vuelvepor confirmar');
});

test('when a later tier has begun it shows what comes back now, cancels nothing, and cancels by that when asked again', async () => {
  const stale = { __typename: 'QuoteStale', cause: 'LATER_TIER', reservation: { __typename: 'Reservation', id: 'r1', balance: balanceOf(68000), cancellationQuote: quarter } };
  const { inputs } = await show(half, stale, success);
  await userEvent.type(reason(), 'El grupo no viaja');
  await cancel();
  expect((await screen.findByRole('alert')).textContent).toMatch(/cambió desde que lo miró.*No se canceló nada/);
  expect(figures()[1]).toMatch(/USD.170\.00/);
  expect(reason().value).toBe('El grupo no viaja');
  await cancel();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputs().map(({ quote }) => quote)).toEqual(['half', 'quarter']);
  expect(inputs()[1]!.key).not.toBe(inputs()[0]!.key);
});

test.each([
  [{ __typename: 'ReservationNotCancellable', state: 'CANCELLED' }, /figura como «Cancelada»/, 1],
  [{ __typename: 'ReasonMissing' }, /entre 3 y 500 caracteres/, 0],
])('refuses in our own words, and what was typed stays: $__typename', async (refusal, words, looks) => {
  const { onStale } = await show(half, refusal);
  await userEvent.type(reason(), 'Lluvia');
  await cancel();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(reason().value).toBe('Lluvia');
  expect(onStale).toHaveBeenCalledTimes(looks);
});

test('a lost answer is asked for again with the same key', async () => {
  const { inputs } = await show(half, new TypeError('Failed to fetch'), success);
  await userEvent.type(reason(), 'El grupo no viaja');
  await cancel();
  expect((await screen.findByRole('alert')).textContent).toMatch(/vuelva a intentar/i);
  await cancel();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputs()[1]!.key).toBe(inputs()[0]!.key);
});
