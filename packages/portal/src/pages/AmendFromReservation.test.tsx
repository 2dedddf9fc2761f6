import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { notifications } from '@mantine/notifications';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import '@/features/reservations/CancellationTerms.tsx';
import '@/features/reservations/NamedTravellers.tsx';
import '@/features/reservations/PriceLines.tsx';
import '@/features/reservations/ReservationFacts.tsx';
import '@/features/reservations/reservation-change.ts';
import { renderHere } from '@/test/render-here.tsx';
import { AmendFromReservation } from './AmendFromReservation.tsx';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  cleanup();
  notifications.clean();
});

const usd = (amount: number) => ({ __typename: 'Money', amount, currency: 'USD' });
const trek = { __typename: 'Trek', id: 't1', slug: 'lares', name: 'Lares clásico' };
const departure = { __typename: 'Departure', id: 'd1', date: '2027-05-06', endDate: '2027-05-08', freeSpots: 5, takenSpots: 7, trek };
const moved = { ...departure, id: 'd2', date: '2027-05-13', endDate: '2027-05-15' };
const adults = (count: number) => [{ __typename: 'PartyMember', rateClass: 'FOREIGN', ageClass: 'ADULT', count }];
const traveller = (position: number, firstNames: string) => ({ __typename: 'Traveller', id: `p${position}`, position, firstNames, lastNames: 'Ejemplo', rateClass: 'FOREIGN', ageClass: 'ADULT' });

const makeReservation = (facts: object = {}) => ({
  __typename: 'Reservation', id: 'r1', code: 'VT-7F3K-92QX', state: 'CONFIRMED', people: 2, named: 2, namingDeadline: '2027-04-29', expiresAt: null, confirmedAt: '2027-03-01T15:00:00Z',
  endedAt: null, endReason: null, endedBy: null, history: [], cancellationTerms: null, party: adults(2), departure, travellers: [traveller(1, 'Ana'), traveller(2, 'Bruno')],
  may: { __typename: 'ReservationMay', editManifest: true, confirm: false, release: false, cancel: true, amend: true, holdAgain: false },
  standing: { __typename: 'Price', isComplete: true, totals: [usd(68000)], lines: [] }, price: { __typename: 'Price', lines: [] }, ...facts,
});
const quote = (facts: object = {}) => ({
  quoteAmendment: {
    __typename: 'QuoteAmendmentSuccess',
    quote: {
      __typename: 'AmendmentQuote', id: 'q1', validUntil: '2027-03-02T15:10:00Z', people: 3, departure, tier: null,
      lines: [{ __typename: 'PriceLine', position: 3, kind: 'TREK', quantity: 1, total: usd(34000), departure, conservationArea: null }],
      amounts: [{ __typename: 'CancellationAmounts', currency: 'USD', owed: usd(68000), refund: usd(-34000), fee: usd(0), owedAfter: usd(102000) }], ...facts,
    },
  },
});
const done = (facts: object) => ({ amendReservation: { __typename: 'AmendReservationSuccess', reservation: makeReservation(facts) } });

const HERE = gql`
  query Here {
    reservation(code: "VT-7F3K-92QX") {
      id
      ...AmendReservation_reservation
    }
  }
`;
function Page() {
  const { data } = useQuery<{ reservation: never }>(HERE);
  if (!data) return null;
  return <AmendFromReservation reservation={data.reservation} today="2027-03-02" />;
}

async function show(answers: { quotes?: object[]; amends?: Array<object | Error> } = {}) {
  const { quotes = [quote()], amends = [done({})] } = answers;
  const here = await renderHere(<Page />, {
    Here: () => ({ reservation: makeReservation() }),
    QuoteAmendment: () => quotes.shift()!,
    AmendReservation: () => amends.shift()!,
    AmendTreksQuery: () => ({ treks: [{ ...trek, days: 3 }] }),
    OtherDeparturesQuery: () => ({
      departures: {
        __typename: 'DepartureConnection',
        edges: [departure, moved].map((node) => ({ __typename: 'DepartureEdge', node: { __typename: 'Departure', id: node.id, date: node.date, endDate: node.endDate, isOpen: true, isOnRequest: false, freeSpots: 5 } })),
      },
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Modificar' }));
  await screen.findByRole('dialog');
  const inputs = (operation: string) => here.asked.filter((one) => one.operation === operation).map(({ variables }) => variables.input as Record<string, unknown>);
  return { ...here, inputs };
}
const people = () => screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Extranjeros, Adultos' });
const state = (count: number) => userEvent.type(people(), `{Control>}a{/Control}${count}`);
const askPrice = () => userEvent.click(screen.getByRole('button', { name: 'Calcular el cambio' }));
const amend = () => userEvent.click(screen.getByRole('button', { name: 'Modificar por este precio' }));

test('nothing is asked for while nothing differs', async () => {
  await show();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Calcular el cambio' }).disabled).toBe(true);
});

test('says the price first, before and after, and changes the reservation by that quote', async () => {
  const { inputs } = await show({ amends: [done({ people: 3, party: adults(3) })] });
  await state(3);
  await askPrice();
  const sum = await screen.findByRole('table', { name: 'Antes y después' });
  expect(within(sum).getAllByRole('row').map((row) => row.textContent?.replaceAll(/\s/g, ' '))).toEqual(['Total de hoyUSD 680.00', 'DiferenciaUSD 340.00', 'Total después del cambioUSD 1,020.00']);
  expect(inputs('QuoteAmendment')).toEqual([{ reservationId: 'r1', change: { party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }], departureId: null, leaving: null } }]);
  expect(inputs('AmendReservation')).toEqual([]);
  await amend();
  expect(await screen.findByText('Reserva modificada.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(inputs('AmendReservation')).toMatchObject([{ quoteId: 'q1' }]);
});

test('a price is for what was asked: stating something else lets it go', async () => {
  await show({ quotes: [quote(), quote({ id: 'q2' })] });
  await state(3);
  await askPrice();
  await screen.findByRole('table', { name: 'Antes y después' });
  await state(4);
  expect(screen.queryByRole('table', { name: 'Antes y después' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Modificar por este precio' })).toBeNull();
});

test('with fewer places than names, one says who leaves', async () => {
  const { inputs } = await show();
  await state(1);
  expect(screen.getByText('Falta marcar a 1 persona.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Calcular el cambio' }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Bruno Ejemplo' }));
  await askPrice();
  expect(inputs('QuoteAmendment')).toMatchObject([{ change: { party: [{ count: 1 }], leaving: [2] } }]);
});

test('moves to another date among the departures with room; the present one is not offered', async () => {
  const { inputs } = await show();
  await userEvent.click(screen.getByRole('button', { name: 'Cambiar de fecha o de ruta' }));
  const offered = within(await screen.findByRole('group', { name: 'Salidas con cupos' })).getAllByRole('radio');
  expect(offered).toHaveLength(1);
  await userEvent.click(offered[0]!);
  await askPrice();
  expect(inputs('QuoteAmendment')).toMatchObject([{ change: { party: null, departureId: 'd2' } }]);
});

test.each([
  [{ __typename: 'ReservationNotAmendable', state: 'CANCELLED' }, /ya no se modifica.*«Cancelada»/],
  [{ __typename: 'PartyInvalid', largest: 40 }, /de 1 a 40 personas/],
  [{ __typename: 'DepartureClosed', closed: 'CANCELLED' }, /ya no recibe a nadie/],
  [{ __typename: 'DepartureOnRequest' }, /es a solicitud/],
  [{ __typename: 'AgencyNotCertified', standing: 'LAPSED' }, /«Certificación vencida»/],
  [{ __typename: 'ManifestMismatch', stated: [], listed: [] }, /Los nombres no calzan/],
  [{ __typename: 'ManifestIncomplete', named: 2, people: 3, namingDeadline: '2027-04-29' }, /Hay 2 nombres para 3 personas.*29 abr 2027/],
  [{ __typename: 'HoldBudgetExceeded', asked: 30, left: 12 }, /30 horas-cupo y le quedan 12/],
  [{ __typename: 'SomethingNew' }, /La red no permitió el cambio/],
])('is refused a price in our own words, and keeps what was stated: $__typename', async (refusal, words) => {
  await show({ quotes: [{ quoteAmendment: refusal }] });
  await state(3);
  await askPrice();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(people().value).toBe('3');
});

test('what is like that already is no fault, and is said', async () => {
  await show({ quotes: [{ quoteAmendment: { __typename: 'NothingToAmend' } }] });
  await state(3);
  await askPrice();
  expect(await screen.findByText('No hay nada que cambiar')).toBeTruthy();
});

test('without room nothing changes; it names what is too small, and another departure is priced with one press', async () => {
  const noRoom = {
    __typename: 'NoRoom', date: '2027-05-07', requested: 3, free: 2, limitedBy: 'FULL', resource: { __typename: 'ResourceName', kind: 'AREA_DAY', name: 'Mantanay' },
    alternatives: [{ __typename: 'Alternative', kind: 'OTHER_DATE', parts: [{ __typename: 'AlternativePart', free: 5, departure: moved }] }],
  };
  const { inputs } = await show({ quotes: [quote(), quote({ id: 'q2' })], amends: [{ amendReservation: noRoom }] });
  await state(3);
  await askPrice();
  await screen.findByRole('table', { name: 'Antes y después' });
  await amend();
  expect((await screen.findByRole('alert')).textContent).toMatch(/la reserva sigue como estaba.*Área Mantanay.*7 may 2027.*Ahí quedan 2 cupos y hacen falta 3/);
  await userEvent.click(screen.getByRole('button', { name: 'Elegir esta salida' }));
  await screen.findByRole('table', { name: 'Antes y después' });
  expect(inputs('QuoteAmendment')[1]).toMatchObject({ change: { party: [{ count: 3 }], departureId: 'd2' } });
});

test.each([
  [{ __typename: 'QuoteStale', cause: 'CHANGED' }, /Alguien cambió la reserva/],
  [{ __typename: 'QuoteStale', cause: 'EXPIRED' }, /Pasó su tiempo/],
  [{ __typename: 'QuoteStale', cause: 'LATER_TIER' }, /otro tramo de cancelación/],
])('by a price that is not true any more nothing is changed; it is asked for again: $cause', async (refusal, words) => {
  const { inputs } = await show({ quotes: [quote(), quote({ id: 'q2' })], amends: [{ amendReservation: refusal }, done({})] });
  await state(3);
  await askPrice();
  await screen.findByRole('table', { name: 'Antes y después' });
  await amend();
  expect(await screen.findByText(words)).toBeTruthy();
  expect(people().value).toBe('3');
  await askPrice();
  await screen.findByRole('table', { name: 'Antes y después' });
  await amend();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(inputs('AmendReservation').map(({ quoteId }) => quoteId)).toEqual(['q1', 'q2']);
});

test('a lost answer is asked for again with the same key: a change is made once', async () => {
  const { inputs } = await show({ amends: [new TypeError('Failed to fetch'), done({})] });
  await state(3);
  await askPrice();
  await screen.findByRole('table', { name: 'Antes y después' });
  await amend();
  expect((await screen.findByRole('alert')).textContent).toMatch(/vuelva a intentar/i);
  await amend();
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [first, second] = inputs('AmendReservation');
  expect(second!.key).toBe(first!.key);
});
