import { expect, test } from 'vitest';
import { runningHolds } from './running-holds.ts';

const now = Date.parse('2027-05-03T20:00:00Z');

function held(id: string, change: { hold?: string[]; expiresAt?: string | null; state?: string; date?: string } = {}) {
  const date = change.date ?? '2027-06-01';
  return {
    id,
    code: `VT-${id}`,
    state: change.state ?? 'HELD',
    heldAt: '2027-05-03T19:50:00Z',
    expiresAt: change.expiresAt === undefined ? '2027-05-03T20:20:00Z' : change.expiresAt,
    people: 8,
    may: { release: true },
    departure: { id: `d${id}`, date, endDate: date, trek: { name: 'Lares' } },
    heldTogether: (change.hold ?? [id]).map((one) => ({ id: one })),
  };
}

test('reservations of one hold are one, their departures in order of date', () => {
  const holds = runningHolds([held('2', { hold: ['1', '2'], date: '2027-06-05' }), held('1', { hold: ['1', '2'], date: '2027-06-01' })], now);
  expect(holds).toHaveLength(1);
  expect(holds[0]!.code).toBe('VT-1');
  expect(holds[0]!.codes).toEqual(['VT-1', 'VT-2']);
  expect(holds[0]!.departures.map((departure) => departure.date)).toEqual(['2027-06-01', '2027-06-05']);
});

test('the first to end comes first', () => {
  const holds = runningHolds([held('1'), held('2', { expiresAt: '2027-05-03T20:05:00Z' })], now);
  expect(holds.map((hold) => hold.id)).toEqual(['2', '1']);
});

test('what is over, released or confirmed is not a running hold', () => {
  const gone = [held('1', { expiresAt: '2027-05-03T20:00:00Z' }), held('2', { state: 'CANCELLED' }), held('3', { state: 'CONFIRMED', expiresAt: null })];
  expect(runningHolds(gone, now)).toEqual([]);
});
