import { expect, test } from 'vitest';
import { csvRow } from './csv.ts';

test('a cell that a spreadsheet would compute is a text', () => {
  expect(csvRow(['=1+1', '+51 984', '-cmd', '@x', '\tx', '\rx'])).toBe(`"'=1+1","'+51 984","'-cmd","'@x","'\tx","'\rx"\r\n`);
});

test('numbers stay numbers, nothing is nothing, and what separates is quoted', () => {
  expect(csvRow([-3.5, 1200, '-3.5', null, undefined, 'a, "b"', 'two\nlines', 'plain'])).toBe('-3.5,1200,-3.5,,,"a, ""b""","two\nlines",plain\r\n');
});
