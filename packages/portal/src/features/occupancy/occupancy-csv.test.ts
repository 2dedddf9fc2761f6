import { expect, test } from 'vitest';
import type { CellFigures } from './heat.ts';
import { behindRows, occupancyRows } from './occupancy-csv.ts';
import type { Behind } from './use-behind.ts';

const figures = (taken: number, percent: number | null): CellFigures => ({ offered: 10, units: 1, unknown: 0, confirmed: taken, held: 0, taken, people: taken, percent });

test('the file has every number that is shown, with its own days and the totals marked', () => {
  const data = {
    asOf: '2026-11-23T22:00:00.000Z', total: figures(5, 25),
    periods: [{ period: '2027-01-01', from: '2027-01-10', to: '2027-01-31', total: figures(5, 50) }],
    rows: [{ id: 'a', name: '=Lares', slug: 'lares', total: figures(5, 25.5), cells: [{ period: '2027-01-01', figures: figures(5, 50) }] }],
  };
  const words = { columns: ['c'], cell: 'celda', rowTotal: 'total de la fila', periodTotal: 'total del periodo', total: 'total' };
  expect(occupancyRows(data, { from: '2027-01-10', to: '2027-02-28' }, words)).toEqual([
    ['c'],
    ['celda', '=Lares', '2027-01-10', '2027-01-31', 1, 10, 0, 5, 0, 5, 5, 50],
    ['total de la fila', '=Lares', '2027-01-10', '2027-02-28', 1, 10, 0, 5, 0, 5, 5, 25.5],
    ['total del periodo', null, '2027-01-10', '2027-01-31', 1, 10, 0, 5, 0, 5, 5, 50],
    ['total', null, '2027-01-10', '2027-02-28', 1, 10, 0, 5, 0, 5, 5, 25],
  ]);
});

test('behind a number: each reservation with what it takes, then each departure or day that was offered', () => {
  const trek = { name: 'Lares clásico' };
  const behind = {
    reservations: [{ people: 4, confirmed: 4, held: 0, reservation: { code: 'VT-7F3K-92QX', state: 'CONFIRMED', agency: { tradeName: 'Caminos' }, departure: { date: '2027-05-06', trek } } }],
    offers: [{ departure: { trek }, name: null, date: '2027-05-06', offered: 12, isClosed: false }, { departure: null, name: 'Mantanay', date: '2027-05-07', offered: null, isClosed: true }],
  } as unknown as Behind;
  expect(behindRows(behind, { columns: ['c'], reservation: 'reserva', offer: 'ofrecida', closed: 'sí', stateOf: (state) => state.toLowerCase() })).toEqual([
    ['c'],
    ['reserva', 'VT-7F3K-92QX', 'confirmed', 'Caminos', 'Lares clásico', '2027-05-06', 4, 4, 0, null, null],
    ['ofrecida', null, null, null, 'Lares clásico', '2027-05-06', null, null, null, 12, null],
    ['ofrecida', null, null, null, 'Mantanay', '2027-05-07', null, null, null, null, 'sí'],
  ]);
});
