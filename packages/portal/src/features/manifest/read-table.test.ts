import { expect, test } from 'vitest';
import { isTable, readTable } from './read-table.ts';

test('what a spreadsheet copies: tabs and lines', () => {
  expect(readTable('Anna\tBerg\nLuis\tQuispe\n')).toEqual([
    ['Anna', 'Berg'],
    ['Luis', 'Quispe'],
  ]);
});

test('comma or semicolon, whichever the sheet writes', () => {
  expect(readTable('Anna;Berg, von;DE')).toEqual([['Anna', 'Berg, von', 'DE']]);
  expect(readTable('Anna,Berg,DE')).toEqual([['Anna', 'Berg', 'DE']]);
});

test('quoted cells keep separators, lines and quotes', () => {
  expect(readTable('"Berg, Anna","asthma\nand ""nuts""",DE\r\nLuis,,PE')).toEqual([
    ['Berg, Anna', 'asthma\nand "nuts"', 'DE'],
    ['Luis', '', 'PE'],
  ]);
});

test('empty lines go, short rows are filled up, the mark at the start is not text', () => {
  expect(readTable('\uFEFFAnna\tBerg\tDE\n\t\t\n\nLuis')).toEqual([
    ['Anna', 'Berg', 'DE'],
    ['Luis', '', ''],
  ]);
});

test('nothing is no row', () => {
  expect(readTable('')).toEqual([]);
  expect(readTable(' \n\t\n')).toEqual([]);
});

test('one word or one cell is no table', () => {
  expect(isTable('Berg, Anna')).toBe(false);
  expect(isTable('Berg\n')).toBe(false);
  expect(isTable('Anna\tBerg')).toBe(true);
  expect(isTable('Anna\nLuis')).toBe(true);
});
