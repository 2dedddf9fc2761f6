// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { intentDone, intentKey } from './intent-key.ts';

afterEach(() => {
  vi.restoreAllMocks();
  intentDone('hold');
  window.sessionStorage.clear();
});

test('a retry of the same wish keeps its key, another wish gets another', () => {
  const first = intentKey('hold', { departureId: 'd1', people: 8 });
  expect(intentKey('hold', { departureId: 'd1', people: 8 })).toBe(first);
  expect(intentKey('hold', { departureId: 'd1', people: 9 })).not.toBe(first);
});

test('after it was fulfilled, wanting the same again is a new wish', () => {
  const first = intentKey('hold', { departureId: 'd1' });
  intentDone('hold');
  expect(intentKey('hold', { departureId: 'd1' })).not.toBe(first);
});

test('keeps the key where nothing can be stored', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('refused', 'QuotaExceededError');
  });
  const first = intentKey('hold', { departureId: 'd1' });
  expect(intentKey('hold', { departureId: 'd1' })).toBe(first);
});
