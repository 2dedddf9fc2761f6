/**
 * Rows and cells of what was copied from a spreadsheet or exported as CSV: separated by tabs, else by whichever of
 * semicolon and comma the first line has more of. Quoted cells may hold separators, quotes and lines of their own.
 */
export function readTable(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const separator = separatorOf(clean);
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < clean.length; at++) {
    const sign = clean[at]!;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (clean[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === separator || sign === '\n') {
      rows.at(-1)!.push(cell.trim());
      cell = '';
      if (sign === '\n') rows.push([]);
    } else cell += sign;
  }
  rows.at(-1)!.push(cell.trim());
  return evened(rows.filter((row) => row.some((one) => one !== '')));
}

function separatorOf(text: string) {
  if (text.includes('\t')) return '\t';
  const firstLine = text.trimStart().split('\n')[0] ?? '';
  const count = (sign: string) => firstLine.split(sign).length;
  return count(';') > count(',') ? ';' : ',';
}

/** Every row as long as the longest: sheets leave out empty cells at the end. */
function evened(rows: string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** True for a paste that is more than the text of one cell. */
export function isTable(text: string): boolean {
  return text.includes('\t') || text.trimEnd().includes('\n');
}
