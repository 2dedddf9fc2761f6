import { expect, test } from 'vitest';
import { standingOf } from './season-words.ts';

const day = { overBy: 0, isClosed: false, limitKind: 'NUMBER', freeForAgencies: 9 as number | null };

test('says the worst of a day first', () => {
  expect(standingOf(day)).toBe('open');
  expect(standingOf({ ...day, freeForAgencies: 4 })).toBe('few');
  expect(standingOf({ ...day, freeForAgencies: 0 })).toBe('full');
  expect(standingOf({ ...day, freeForAgencies: 0, overBy: 2 })).toBe('over');
  expect(standingOf({ ...day, freeForAgencies: 0, overBy: 2, isClosed: true })).toBe('closed');
});

test('tells a limit nobody has said from none', () => {
  expect(standingOf({ ...day, limitKind: 'UNKNOWN', freeForAgencies: null })).toBe('unknown');
  expect(standingOf({ ...day, limitKind: 'UNLIMITED', freeForAgencies: null })).toBe('unlimited');
});
