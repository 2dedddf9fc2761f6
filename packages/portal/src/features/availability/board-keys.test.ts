import { expect, test } from 'vitest';
import { groupSizeAfter } from './board-keys.ts';

test('two digits in a row are one number', () => {
  const one = groupSizeAfter('1', { text: '', at: 0 }, 1000, 40);
  expect(one).toEqual({ text: '1', size: 1 });
  expect(groupSizeAfter('2', { text: one.text, at: 1000 }, 1500, 40)).toEqual({ text: '12', size: 12 });
});

test('a digit after a pause, or one that would make the group too large, begins anew', () => {
  expect(groupSizeAfter('2', { text: '1', at: 0 }, 1000, 40)).toEqual({ text: '2', size: 2 });
  expect(groupSizeAfter('9', { text: '4', at: 1000 }, 1100, 40)).toEqual({ text: '9', size: 9 });
  expect(groupSizeAfter('0', { text: '', at: 0 }, 1100, 40)).toEqual({ text: '0', size: null });
});
