import { expect, test } from 'vitest';
import { briefFault, isStuck, pauseSeconds } from './tries.rules.ts';

test('pauses grow from seconds to an hour and no further', () => {
  expect([1, 2, 3, 4, 7, 8, 50].map(pauseSeconds)).toEqual([5, 15, 45, 135, 3_600, 3_600, 3_600]);
});
test('somebody has to look at the eighth failure', () => {
  expect([7, 8].map(isStuck)).toEqual([false, true]);
});
test('what is kept of a fault names it and carries nothing that people typed', () => {
  const ofDatabase = Object.assign(new Error('Key (email)=(ana@example.org) already exists'), { name: 'DatabaseError', code: '23505', constraint: 'person_email', detail: 'ana@example.org' });
  expect(briefFault(ofDatabase)).toBe('DatabaseError 23505 person_email');
  expect(briefFault(new TypeError('ana@example.org is not a function'))).toBe('TypeError');
  expect(briefFault('ana@example.org')).toBe('not an error');
});
