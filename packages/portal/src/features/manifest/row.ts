/** The columns of the list, in the order of our header row. */
export const columnKeys = [
  'firstNames',
  'lastNames',
  'documentType',
  'documentNumber',
  'nationality',
  'birthDate',
  'sex',
  'diet',
  'medicalNote',
  'emergencyContact',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

/** A traveller as typed or pasted: every cell is text, whatever it may mean. */
export type Row = Record<ColumnKey, string>;

export const emptyRow: Row = {
  firstNames: '',
  lastNames: '',
  documentType: '',
  documentNumber: '',
  nationality: '',
  birthDate: '',
  sex: '',
  diet: '',
  medicalNote: '',
  emergencyContact: '',
};

export function isEmptyRow(row: Row): boolean {
  return columnKeys.every((key) => row[key].trim() === '');
}

/** The rows with empty ones put behind, so that there is one for each person of the group. */
export function filledUp(rows: readonly Row[], people: number): Row[] {
  const missing = Math.max(0, people - rows.length);
  return [...rows, ...Array.from({ length: missing }, () => emptyRow)];
}

/** New rows take the place of empty ones first, then follow at the end. */
export function withAdded(rows: readonly Row[], added: readonly Row[]): Row[] {
  const waiting = [...added];
  const filled = rows.map((row) => (isEmptyRow(row) ? (waiting.shift() ?? row) : row));
  return [...filled, ...waiting];
}

export function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  const kept = (rows: readonly Row[]) => JSON.stringify(rows.filter((row) => !isEmptyRow(row)).map((row) => columnKeys.map((key) => row[key].trim())));
  return kept(a) === kept(b);
}
