import { saveFile } from './save-file.ts';

/** What a cell holds. Dates are written as the contract has them (`2027-05-06`), instants in ISO 8601, numbers with a point and without groups. */
export type CsvCell = string | number | null | undefined;

/** Excel reads UTF-8 only when it is told so. */
const START = '\uFEFF';
/** A spreadsheet would compute what begins so: an apostrophe before it makes it a text again. */
const FORMULA = /^[=+\-@\t\r]/;

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table as RFC 4180 has it: commas, quotes doubled, CRLF. */
export function csvOf(rows: ReadonlyArray<readonly CsvCell[]>): string {
  return START + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/** The name of a file that says what it holds and as of when: `ocupacion_rutas_2027-01-01_2027-12-31_2026-11-23T2214.csv`. */
export function csvName(parts: readonly string[], asOf: string): string {
  const plain = (part: string) => part.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, '').toLowerCase().replaceAll(/[^a-z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '');
  return `${[...parts.map(plain).filter(Boolean), asOf.slice(0, 16).replace(':', '')].join('_')}.csv`;
}

/** Hands a table to the browser as a file. */
export function saveCsv(name: string, rows: ReadonlyArray<readonly CsvCell[]>): void {
  saveFile(name, 'text/csv', csvOf(rows));
}
