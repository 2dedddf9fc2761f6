import type { RowFault } from './check-manifest.ts';
import type { Fault } from './entry-faults.ts';
import { columnKeys, type Row } from './row.ts';

/**
 * The server's faults at their places on the screen. It counts the travellers that were sent, from 1; on the screen
 * empty rows, and rows that were not sent, stand between them.
 */
export function toldFaults(faults: ReadonlyArray<{ row: number | null; field: string | null; fault: string }>, rows: readonly Row[], sent: readonly Row[]): RowFault[] {
  const places = sent.map((row) => rows.indexOf(row));
  return faults.map(({ row, field, fault }) => ({
    row: row === null ? null : (places[row - 1] ?? null),
    field: columnKeys.find((key) => key === field) ?? null,
    fault: fault as Fault,
  }));
}
