import { afterEach, expect, test, vi } from 'vitest';
import { fetchWithClock, narrowLead, serverNow } from './server-clock.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('one answer places the server’s clock within the second of its header and the time on the way', () => {
  expect(narrowLead(null, { sentAt: 10_000, receivedAt: 10_200, date: 70_000 })).toEqual({ least: 59_800, most: 60_999 });
});

test('a further answer narrows what is known', () => {
  const known = { least: 59_800, most: 60_999 };
  expect(narrowLead(known, { sentAt: 20_900, receivedAt: 21_000, date: 81_000 })).toEqual({ least: 60_000, most: 60_999 });
});

test('a clock that was set meanwhile starts over', () => {
  const known = { least: 59_800, most: 60_999 };
  expect(narrowLead(known, { sentAt: 20_000, receivedAt: 20_100, date: 20_000 })).toEqual({ least: -100, most: 999 });
});

test('a device an hour slow still counts by the server', async () => {
  vi.useFakeTimers({ now: Date.parse('2027-05-03T13:42:10.400Z') });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { headers: { date: 'Mon, 03 May 2027 14:42:10 GMT' } })));
  await fetchWithClock('/graphql');
  expect(Math.abs(serverNow() - Date.parse('2027-05-03T14:42:10.500Z'))).toBeLessThan(600);
});
