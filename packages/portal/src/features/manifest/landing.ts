import { withMonthFirst, readDate } from './read-date.ts';
import { mappingByOrder, readHeader, type Mapping } from './read-header.ts';
import { readTable } from './read-table.ts';
import { columnKeys, emptyRow, type ColumnKey, type Row } from './row.ts';

/** What was pasted, on its way into the list: its cells as they came, and which of our columns each goes to. */
export type Landing = { cells: string[][]; mapping: Mapping; header: string[] | null };

/** Takes a paste apart. A first row of column names, in Spanish or English, is recognised and not taken for a traveller. */
export function landingOf(text: string): Landing {
  const table = readTable(text);
  const mapping = table[0] ? readHeader(table[0]) : null;
  if (mapping) return { cells: table.slice(1), mapping, header: table[0]! };
  return { cells: table, mapping: mappingByOrder(table[0]?.length ?? 0), header: null };
}

/** The travellers as they would be added. */
export function rowsOf({ cells, mapping }: Landing): Row[] {
  return cells.map((line) => {
    const filled = mapping.flatMap((key, index) => (key ? [[key, line[index] ?? ''] as const] : []));
    return { ...emptyRow, ...Object.fromEntries(filled) };
  });
}

/** Where a column of ours stands in the sheet; -1 when it is not there. */
export function placeOf(landing: Landing, key: ColumnKey): number {
  return landing.mapping.indexOf(key);
}

/** Sends a column of the sheet to another of ours; the one that had it before goes nowhere. */
export function remapped(landing: Landing, index: number, key: ColumnKey | null): Landing {
  return { ...landing, mapping: landing.mapping.map((own, at) => (at === index ? key : own === key ? null : own)) };
}

/** A repaired cell. */
export function withCell(landing: Landing, row: number, index: number, text: string): Landing {
  return { ...landing, cells: landing.cells.map((line, at) => (at === row ? line.with(index, text) : line)) };
}

/** Needed columns the sheet does not have. */
export function missingColumns(landing: Landing): ColumnKey[] {
  return columnKeys.slice(0, 6).filter((key) => !landing.mapping.includes(key));
}

/**
 * How many dates make sense only with the month first: such a sheet wrote all of them so. Zero when any date of the
 * sheet makes sense only with the day first.
 */
export function datesWithMonthFirst(landing: Landing): number {
  const dates = datesOf(landing);
  if (dates.some((text) => readDate(text) !== null && withMonthFirst(text) === null && !/^\d{4}/.test(text))) return 0;
  return dates.filter((text) => readDate(text) === null && withMonthFirst(text) !== null).length;
}

/** Reads every date of the sheet with the month first. */
export function withMonthsFirst(landing: Landing): Landing {
  const index = placeOf(landing, 'birthDate');
  if (index < 0) return landing;
  return { ...landing, cells: landing.cells.map((line) => line.with(index, withMonthFirst(line[index] ?? '') ?? line[index] ?? '')) };
}

function datesOf(landing: Landing): string[] {
  const index = placeOf(landing, 'birthDate');
  return index < 0 ? [] : landing.cells.map((line) => line[index] ?? '').filter((text) => text !== '');
}
