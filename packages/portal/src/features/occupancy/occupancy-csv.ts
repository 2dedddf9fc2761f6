import type { CsvCell } from '@/lib/csv.ts';
import type { OccupancyData } from './heat.ts';
import type { Behind, ReservationBehind } from './use-behind.ts';

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

type BehindWords = { columns: readonly string[]; reservation: string; offer: string; closed: string; stateOf: (state: ReservationBehind['reservation']['state']) => string };

/** What is behind a number as a file: each reservation with what it takes, then what was offered; a number nobody has set stays empty. */
export function behindRows({ reservations, offers }: Behind, words: BehindWords): CsvCell[][] {
  return [
    [...words.columns],
    ...reservations.map(({ reservation: { code, state, agency, departure }, people, confirmed, held }) => [words.reservation, code, words.stateOf(state), agency.tradeName, departure.trek.name, departure.date, people, confirmed, held, null, null]),
    ...offers.map(({ departure, name, date, offered, isClosed }) => [words.offer, null, null, null, departure?.trek.name ?? name, date, null, null, null, offered, isClosed ? words.closed : null]),
  ];
}
