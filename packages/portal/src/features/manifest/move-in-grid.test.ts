import { expect, test } from 'vitest';
import { moveInGrid } from './move-in-grid.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({ key, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...more });
const from = { row: 1, field: 'lastNames' as const };
const inside = { atStart: false, atEnd: false };

test('arrows and Enter go up and down within the column', () => {
  expect(moveInGrid(from, press('ArrowDown'), inside, 3)).toEqual({ row: 2, field: 'lastNames' });
  expect(moveInGrid(from, press('ArrowUp'), inside, 3)).toEqual({ row: 0, field: 'lastNames' });
  expect(moveInGrid(from, press('Enter'), inside, 3)).toEqual({ row: 2, field: 'lastNames' });
  expect(moveInGrid(from, press('Enter', { shiftKey: true }), inside, 3)).toEqual({ row: 0, field: 'lastNames' });
});

test('sideways only from the ends of the text, so that typing keeps its arrows', () => {
  expect(moveInGrid(from, press('ArrowRight'), inside, 3)).toBeNull();
  expect(moveInGrid(from, press('ArrowRight'), { atStart: false, atEnd: true }, 3)).toEqual({ row: 1, field: 'documentType' });
  expect(moveInGrid(from, press('ArrowLeft'), { atStart: true, atEnd: false }, 3)).toEqual({ row: 1, field: 'firstNames' });
  expect(moveInGrid({ row: 1, field: 'documentType' }, press('ArrowLeft'), null, 3)).toEqual(from);
});

test('stays at the borders, and leaves other keys to the cell', () => {
  expect(moveInGrid({ row: 2, field: 'sex' }, press('ArrowDown'), null, 3)).toBeNull();
  expect(moveInGrid({ row: 0, field: 'firstNames' }, press('ArrowLeft'), { atStart: true, atEnd: true }, 3)).toBeNull();
  expect(moveInGrid(from, press('a'), inside, 3)).toBeNull();
  expect(moveInGrid(from, press('ArrowDown', { altKey: true }), null, 3)).toBeNull();
  expect(moveInGrid(from, press('ArrowRight', { shiftKey: true }), { atStart: false, atEnd: true }, 3)).toBeNull();
});
