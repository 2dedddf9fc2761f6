import { expect, test } from 'vitest';
import { neighbours } from './neighbours.ts';

const ids = ['a', 'b', 'c'];

test('goes to the next and to the one before', () => {
  expect(neighbours(ids, 'b')).toEqual({ next: 'c', previous: 'a' });
});

test('stops at both ends', () => {
  expect(neighbours(ids, 'a').previous).toBeUndefined();
  expect(neighbours(ids, 'c').next).toBeUndefined();
});

test('begins with the first when nothing of the list is open', () => {
  expect(neighbours(ids, null)).toEqual({ next: 'a', previous: undefined });
  expect(neighbours(ids, 'decided-a-moment-ago')).toEqual({ next: 'a', previous: undefined });
  expect(neighbours([], null).next).toBeUndefined();
});
