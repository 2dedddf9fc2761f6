import { expect, test } from 'vitest';
import { movedBy, within } from './grid-keys.ts';

const size = { rows: 8, columns: 21 };

test('arrows move one tile and stop at the edges', () => {
  expect(movedBy('ArrowRight', false, { row: 2, column: 3 }, size)).toEqual({ row: 2, column: 4 });
  expect(movedBy('ArrowDown', false, { row: 7, column: 3 }, size)).toEqual({ row: 7, column: 3 });
  expect(movedBy('ArrowLeft', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
});

test('Home and End go to the ends of the row, with Ctrl to the corners', () => {
  expect(movedBy('Home', false, { row: 2, column: 9 }, size)).toEqual({ row: 2, column: 0 });
  expect(movedBy('End', true, { row: 2, column: 9 }, size)).toEqual({ row: 7, column: 20 });
});

test('other keys are not ours', () => {
  expect(movedBy('a', false, { row: 0, column: 0 }, size)).toBeUndefined();
});

test('the tab stop stays on the board when rows go away', () => {
  expect(within({ row: 7, column: 20 }, { rows: 3, columns: 21 })).toEqual({ row: 2, column: 20 });
  expect(within({ row: 1, column: 1 }, { rows: 0, columns: 0 })).toEqual({ row: 0, column: 0 });
});
