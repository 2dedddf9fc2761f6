import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import type { CellFigures, OccupancyData, OpenedCell } from './heat.ts';
import { OccupancyHeat } from './OccupancyHeat.tsx';

afterEach(cleanup);

const figures = (taken: number, offered: number, more: Partial<CellFigures> = {}): CellFigures =>
  ({ offered, units: 1, unknown: 0, confirmed: taken, held: 0, taken, people: taken, percent: offered > 0 ? Math.round((taken / offered) * 1000) / 10 : null, ...more });
const period = (name: string, total: CellFigures) => ({ period: name, from: name, to: name, total });
const data: OccupancyData = {
  asOf: '2027-01-01T00:00:00.000Z', total: figures(13, 24),
  periods: [period('2027-05-01', figures(12, 12)), period('2027-06-01', figures(1, 12))],
  rows: [
    { id: 'a', name: 'Lares', slug: 'lares', total: figures(12, 12), cells: [{ period: '2027-05-01', figures: figures(12, 12) }] },
    { id: 'b', name: 'Chicón', slug: 'chicon', total: figures(1, 0, { unknown: 1, percent: null }), cells: [{ period: '2027-06-01', figures: figures(1, 0, { unknown: 1, percent: null }) }] },
  ],
};

async function show() {
  const onOpen = vi.fn<(cell: OpenedCell) => void>();
  await renderHere(<OccupancyHeat data={data} of="TREK" by="MONTH" onOpen={onOpen} />);
  const grid = await screen.findByRole('grid');
  const cells = (row: number) => within(within(grid).getAllByRole('row')[row + 1]!).getAllByRole('gridcell');
  return { onOpen, cells, stops: () => within(grid).getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0) };
}
const focused = () => document.activeElement?.getAttribute('aria-label');

test('each cell says its number first, what it is of, and what is not known', async () => {
  const { cells } = await show();
  expect(cells(0)[0]!.getAttribute('aria-label')).toBe('100% Lares, may 2027: 12 de 12 cupos tomados, 0 de ellos bloqueados');
  expect(cells(0)[1]!.getAttribute('aria-label')).toBe('– Lares, jun 2027: nada ofrecido');
  expect(cells(1)[1]!.getAttribute('aria-label')).toBe('1 Chicón, jun 2027: 1 tomados, cupo por confirmar');
  expect(cells(2)[2]!.textContent).toBe('54%');
});

test('is one tab stop: arrows move, Enter opens the cell, totals too', async () => {
  const { onOpen, stops } = await show();
  const user = userEvent.setup();
  await user.tab();
  expect(focused()).toContain('100% Lares');
  await user.keyboard('{Enter}{ArrowRight}{ArrowDown}{Enter}{End}{Enter}');
  expect(onOpen.mock.calls.map(([cell]) => cell)).toEqual([{ rowId: 'a', period: '2027-05-01' }, { rowId: 'b', period: '2027-06-01' }, { rowId: 'b', period: null }]);
  await user.keyboard('{Control>}{End}{/Control}{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith({ rowId: null, period: null });
  expect(stops()).toHaveLength(1);
  await user.tab();
  expect(document.activeElement?.getAttribute('role')).not.toBe('gridcell');
});
