import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { renderHere } from '@/test/render-here.tsx';
import type { CellFigures, OccupancyData, OpenedCell } from './heat.ts';
import { OccupancyTable } from './OccupancyTable.tsx';

afterEach(cleanup);

const figures = (taken: number): CellFigures => ({ offered: 12, units: 1, unknown: 0, confirmed: taken, held: 0, taken, people: taken, percent: Math.round((taken / 12) * 1000) / 10 });
const data: OccupancyData = {
  asOf: '2027-01-01T00:00:00.000Z', total: figures(7), periods: [{ period: '2027-05-01', from: '2027-05-01', to: '2027-05-31', total: figures(7) }],
  rows: [{ id: 'a', name: 'Lares', slug: 'lares', total: figures(7), cells: [{ period: '2027-05-01', figures: figures(7) }] }],
};

test('every number of every line opens what is behind it, totals of rows, periods and all too', async () => {
  const onOpen = vi.fn<(cell: OpenedCell) => void>();
  await renderHere(<OccupancyTable data={data} of="TREK" by="MONTH" onOpen={onOpen} />);
  const lines = within(await screen.findByRole('table')).getAllByRole('row').slice(1);
  const cells: OpenedCell[] = [{ rowId: 'a', period: '2027-05-01' }, { rowId: 'a', period: null }, { rowId: null, period: '2027-05-01' }, { rowId: null, period: null }];
  expect(lines).toHaveLength(cells.length);
  for (const [i, line] of lines.entries()) {
    const numbers = within(line).getAllByRole('button');
    // The name, and what is offered, confirmed, held, people, per cent.
    expect(numbers).toHaveLength(6);
    for (const number of numbers) {
      await userEvent.click(number);
      expect(onOpen).toHaveBeenLastCalledWith(cells[i]);
    }
    expect(numbers.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  }
});
