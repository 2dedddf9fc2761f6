import { expect, test } from 'vitest';
import type { CellFigures } from './heat.ts';
import { occupancyRows } from './occupancy-csv.ts';

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
