/** Excel reads UTF-8 only when it is told so. */
export const CSV_START = '\uFEFF';

/** A spreadsheet would compute what begins so: an apostrophe before it makes it a text again. Numbers stay numbers. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

const cell = (value: string | number | null | undefined): string => {
  const text = String(value ?? '');
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\n\r']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** One row of RFC 4180: commas, quotes doubled, CRLF; numbers with a point. */
export const csvRow = (cells: readonly (string | number | null | undefined)[]): string => `${cells.map(cell).join(',')}\r\n`;
