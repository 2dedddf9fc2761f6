import { expect, test } from 'vitest';
import { feesOf, perPerson } from './fee-lines.ts';
import type { PriceLine } from './itinerary-fragment.ts';

function makeFee(departureId: string, area: string, amount: number | null): PriceLine {
  const money = amount === null ? null : { __typename: 'Money' as const, amount, currency: 'PEN' as const };
  return {
    __typename: 'PriceLine', position: 1, kind: 'CONSERVATION_FEE', rateClass: 'FOREIGN', ageClass: 'ADULT', quantity: 2, origin: 'DEMO', unit: money, total: money,
    departure: { __typename: 'Departure', id: departureId },
    conservationArea: { __typename: 'ConservationArea', id: area, name: area, owner: { __typename: 'Community', id: 'c', name: 'Quishuarani' } },
  };
}

test('the classes of a group are one fee per area and departure', () => {
  const fees = feesOf([makeFee('d', 'Mantanay', 3000), makeFee('d', 'Mantanay', 1000), makeFee('d', 'Sele Tecse', 500), makeFee('e', 'Mantanay', 9)], 'd');
  expect(fees.map(({ name, total }) => [name, total?.amount])).toEqual([['Mantanay', 4000], ['Sele Tecse', 500]]);
});

test('a fee of which a part is unknown is unknown', () => {
  expect(feesOf([makeFee('d', 'Mantanay', 3000), makeFee('d', 'Mantanay', null)], 'd')[0]!.total).toBeNull();
});

test('per person is an average in whole cents', () => {
  expect(perPerson({ amount: 100_00, currency: 'USD' }, 3)).toEqual({ amount: 33_33, currency: 'USD' });
});
