import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import { HoldSpotsDialog } from './HoldSpotsDialog.tsx';

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});
afterEach(cleanup);

const departure = { id: 'd1', date: '2027-05-06', endDate: '2027-05-08', freeSpots: 7, isOnRequest: false, trek: { id: 't1', name: 'Lares clásico' } };
const held = {
  holdSpots: {
    __typename: 'HoldSuccess', expiresAt: '2027-05-03T20:42:00Z',
    reservations: [
      {
        __typename: 'Reservation', id: 'r1', code: 'VT-7F3K-92QX', state: 'HELD', expiresAt: '2027-05-03T20:42:00Z', itinerary: null,
        departure: { __typename: 'Departure', id: 'd1', freeSpots: 5, takenSpots: 7, isOpen: true },
      },
    ],
  },
};
const noRoom = {
  holdSpots: {
    __typename: 'NoRoom', date: '2027-05-07', requested: 3, free: 2, limitedBy: 'FULL', resource: { __typename: 'ResourceName', kind: 'AREA_DAY', name: 'Mantanay' },
    departure: { __typename: 'Departure', id: 'd1', date: '2027-05-06', freeSpots: 2, takenSpots: 10, isOpen: true, trek: { __typename: 'Trek', id: 't1', name: 'Lares clásico' } },
  },
};

const alternative = (...parts: Array<[string, string, number]>) => ({
  __typename: 'Alternative', kind: parts.length > 1 ? 'SPLIT' : 'OTHER_DATE', daysAway: 2, shared: [],
  parts: parts.map(([id, date, people]) => ({
    __typename: 'AlternativePart', people, free: 6,
    departure: {
      __typename: 'Departure', id, date, endDate: date, freeSpots: 6, isOpen: true, isOnRequest: false, state: 'OPEN',
      trek: { __typename: 'Trek', id: 't1', slug: 'lares', name: 'Lares clásico', days: 3, stages: [] },
    },
  })),
});

async function show(...holds: Array<object | Error>) {
  const onHeld = vi.fn<(code: string) => Promise<void>>(async () => undefined);
  const onRefused = vi.fn<() => void>();
  const here = await renderHere(
    <HoldSpotsDialog
      departure={departure}
      groupSize={3}
      agency={{ id: 'ag', tradeName: 'Caminos', standing: 'CERTIFIED' }}
      personId="rosa"
      signInTo="/availability"
      onHeld={onHeld}
      onRefused={onRefused}
      instead={<button type="button">lista de espera</button>}
      onClose={() => undefined}
    />,
    {
      PartyPriceQuery: () => ({ price: { __typename: 'Price', isComplete: true, totals: [{ __typename: 'Money', amount: 102000, currency: 'USD' }], lines: [] } }),
      HoldSpots: () => holds.shift()!,
      MakeQuote: () => ({ makeQuote: { __typename: 'MakeQuoteSuccess', quote: quote() } }),
      FixedPriceQuery: () => ({ priceQuote: quote() }),
      AlternativesQuery: ({ input }) => ({
        alternatives: (input as { maySplit: boolean }).maySplit ? [alternative(['d2', '2027-05-08', 2], ['d3', '2027-05-09', 1])] : [alternative(['d2', '2027-05-08', 3])],
      }),
    },
  );
  await screen.findByRole('dialog');
  const inputs = () => here.asked.filter(({ operation }) => operation === 'HoldSpots').map(({ variables }) => variables.input as { key: string; party: unknown });
  return { ...here, onHeld, onRefused, inputs };
}
const hold = (people: number) => userEvent.click(screen.getByRole('button', { name: `Bloquear ${people} cupos` }));
const minors = () => screen.getByRole('spinbutton', { name: 'Peruanos, Menores de 18 años' });

test('holds for the party stated, and leads to the reservation', async () => {
  const { onHeld, inputs } = await show(held);
  await userEvent.type(minors(), '{Control>}a{/Control}2');
  await hold(5);
  expect(inputs()[0]).toMatchObject({
    agencyId: 'ag', departureId: 'd1',
    party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }, { rateClass: 'PERUVIAN', ageClass: 'MINOR', count: 2 }],
  });
  expect(onHeld).toHaveBeenCalledExactlyOnceWith('VT-7F3K-92QX');
});

test('a lost answer is asked again with the same key, another party with another', async () => {
  const { inputs, onHeld } = await show(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'), held);
  await hold(3);
  await screen.findByText(/No sabemos si los cupos se bloquearon/);
  await hold(3);
  await userEvent.type(minors(), '{Control>}a{/Control}1');
  await hold(4);
  const [first, second, third] = inputs();
  expect(second!.key).toBe(first!.key);
  expect(third!.key).not.toBe(first!.key);
  expect(onHeld).toHaveBeenCalledTimes(1);
});

test('when somebody was faster, it names what is too small and offers other dates; what was stated stays', async () => {
  const { onRefused, onHeld } = await show(noRoom);
  await hold(3);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(/Área Mantanay.*7 may 2027.*Ahí quedan 2 cupos y hacen falta 3/);
  expect(alert.textContent).toMatch(/lista de espera/);
  expect((await screen.findByRole('listitem')).textContent).toMatch(/Lares clásico.*8 may 2027.*6 cupos libres.*La misma ruta · 2 días después/);
  expect(onRefused).toHaveBeenCalledTimes(1);
  expect(onHeld).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Extranjeros, Adultos' }).value).toBe('3');
});

test('what is offered instead is held with one press, for the same party', async () => {
  const { inputs, onHeld } = await show(noRoom, held);
  await hold(3);
  await userEvent.click(await screen.findByRole('button', { name: 'Bloquear aquí' }));
  expect(inputs()[1]).toMatchObject({ departureId: 'd2', party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }] });
  expect(onHeld).toHaveBeenCalledExactlyOnceWith('VT-7F3K-92QX');
});

test('a party in two parts is offered when one asks for it; when the second is gone it says that the first is held', async () => {
  const { inputs, onHeld } = await show(noRoom, held, noRoom);
  await hold(3);
  await userEvent.click(await screen.findByRole('button', { name: /grupo en dos partes/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bloquear en dos partes' }));
  expect(inputs().slice(1)).toMatchObject([
    { departureId: 'd2', party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }] },
    { departureId: 'd3', party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 1 }] },
  ]);
  expect(await screen.findByText(/La primera parte del grupo sí quedó bloqueada/)).toBeTruthy();
  expect(onHeld).not.toHaveBeenCalled();
});

test('nobody, and minors alone, cannot be held', async () => {
  await show();
  const adults = screen.getByRole('spinbutton', { name: 'Extranjeros, Adultos' });
  await userEvent.type(adults, '{Control>}a{/Control}0');
  expect(screen.getByText('Indique al menos una persona.')).toBeTruthy();
  await userEvent.type(minors(), '{Control>}a{/Control}2');
  expect(screen.getByText('Los menores van con al menos un adulto.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Bloquear 2 cupos' }).disabled).toBe(true);
});

const quote = (facts: object = {}) => ({
  __typename: 'PriceQuote', id: 'q1', validUntil: '2027-05-05T20:42:00Z', isExpired: false, party: [{ __typename: 'PartyMember', rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }],
  price: { __typename: 'Price', totals: [{ __typename: 'Money', amount: 102000, currency: 'USD' }] }, drift: [], ...facts,
});

test('a fixed price is what the hold takes, for the party it was fixed for and no other', async () => {
  const { inputs, asked } = await show(new TypeError('Failed to fetch'), held);
  await userEvent.click(screen.getByRole('button', { name: 'Fijar este precio por 48 horas' }));
  await screen.findByText(/Precio fijado hasta el/);
  expect(asked.find(({ operation }) => operation === 'MakeQuote')!.variables.input).toMatchObject({ agencyId: 'ag', departureIds: ['d1'], party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 3 }] });
  await hold(3);
  await userEvent.type(minors(), '{Control>}a{/Control}1');
  expect(screen.queryByText(/Precio fijado hasta el/)).toBeNull();
  await hold(4);
  expect(inputs().map((input) => (input as { quoteId?: string }).quoteId)).toEqual(['q1', undefined]);
});

test('a fixed price that has ended is never replaced silently: it says what today’s rates change', async () => {
  const { inputs } = await show({ holdSpots: { __typename: 'PriceQuoteExpired', validUntil: '2027-05-05T20:42:00Z', quote: quote({ isExpired: true, drift: [{ __typename: 'Money', amount: 6000, currency: 'USD' }] }) } }, held);
  await userEvent.click(screen.getByRole('button', { name: 'Fijar este precio por 48 horas' }));
  await screen.findByText(/Precio fijado hasta el/);
  await hold(3);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Rigió hasta el.*No se bloqueó nada.*\+USD\s60\.00/);
  await hold(3);
  expect(inputs().map((input) => (input as { quoteId?: string }).quoteId)).toEqual(['q1', undefined]);
});
