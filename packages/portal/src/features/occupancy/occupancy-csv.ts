import type { CsvCell } from '@/lib/csv.ts';
import type { OccupancyData } from './heat.ts';

/** The view as a file: one line for each number that is shown, totals marked as such; dates as ISO, per cent with a point. */
export function occupancyRows(data: OccupancyData, range: { from: string; to: string }, words: { columns: readonly string[]; cell: string; rowTotal: string; periodTotal: string; total: string }): CsvCell[][] {
  const line = (kind: string, name: string | null, from: string, to: string, f: OccupancyData['total']): CsvCell[] =>
    [kind, name, from, to, f.units, f.offered, f.unknown, f.confirmed, f.held, f.taken, f.people, f.percent];
  const periods = new Map(data.periods.map((period) => [period.period, period]));
  return [
    [...words.columns],
    ...data.rows.flatMap((row) => [
      ...row.cells.map(({ period, figures }) => line(words.cell, row.name, periods.get(period)?.from ?? period, periods.get(period)?.to ?? period, figures)),
      line(words.rowTotal, row.name, range.from, range.to, row.total),
    ]),
    ...data.periods.map((period) => line(words.periodTotal, null, period.from, period.to, period.total)),
    line(words.total, null, range.from, range.to, data.total),
  ];
}
