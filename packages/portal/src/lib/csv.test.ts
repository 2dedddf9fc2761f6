import { expect, test } from 'vitest';
import { csvName, csvOf } from './csv.ts';

test('a table is UTF-8 for Excel, with dates, numbers with a point, and nothing where nothing is', () => {
  expect(csvOf([['ruta', 'día'], ['Q’ero, "alto"', '2027-05-06'], [33.3, -2], [null, undefined]])).toBe('\uFEFFruta,día\r\n"Q’ero, ""alto""",2027-05-06\r\n33.3,-2\r\n,\r\n');
});

test('what a spreadsheet would compute is a text', () => {
  expect(csvOf([['=1+1', '+x', '-x', '@x', '\tx', '\rx', 'a=1']])).toBe(`\uFEFF"'=1+1","'+x","'-x","'@x","'\tx","'\rx",a=1\r\n`);
});

test('a file’s name says what it holds and as of when, in letters every system takes', () => {
  expect(csvName(['ocupación', 'Rutas / áreas', '2027-01-01'], '2026-11-23T22:14:05.000Z')).toBe('ocupacion_rutas-areas_2027-01-01_2026-11-23T2214.csv');
});
