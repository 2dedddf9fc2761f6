import { describe, expect, test } from 'vitest';
import {
  mayStep, namingDeadlineOf, refuseIfExpired, refuseIfNotCancellable, refuseIfNotHeld, refuseIfUnnamed, requireSteps, reservationStates, reservationSteps, stateAt,
} from './reservation.rules.ts';

const NOW = '2027-05-01T12:00:00.000Z';

describe('states', () => {
  test('every step leads to a known state, and final states have none', () => {
    for (const steps of Object.values(reservationSteps)) for (const next of steps) expect(reservationStates).toContain(next);
    for (const last of ['COMPLETED', 'REJECTED', 'EXPIRED', 'CANCELLED', 'NO_SHOW'] as const) expect(reservationSteps[last]).toEqual([]);
  });
  test('a hold may be confirmed, lapse or be released; a confirmed group never goes back to held', () => {
    expect(mayStep('HELD', 'CONFIRMED')).toBe(true);
    expect(mayStep('HELD', 'CANCELLED')).toBe(true);
    expect(mayStep('CONFIRMED', 'HELD')).toBe(false);
    expect(mayStep('EXPIRED', 'CONFIRMED')).toBe(false);
  });
  test('a state that the table does not lead to is never written', () => {
    expect(() => requireSteps([{ state: 'HELD' }, { state: 'HELD' }], 'CONFIRMED')).not.toThrow();
    expect(() => requireSteps([{ state: 'HELD' }, { state: 'EXPIRED' }], 'CONFIRMED')).toThrow('from EXPIRED to CONFIRMED');
  });
  test('a hold is expired at its very expiry, and not a millisecond before', () => {
    expect(stateAt({ state: 'HELD', expiresAt: NOW }, NOW)).toBe('EXPIRED');
    expect(stateAt({ state: 'HELD', expiresAt: '2027-05-01T12:00:00.001Z' }, NOW)).toBe('HELD');
    expect(stateAt({ state: 'CONFIRMED', expiresAt: null }, NOW)).toBe('CONFIRMED');
  });
});

describe('refusals', () => {
  const held = { state: 'HELD' as const, expiresAt: '2027-05-01T12:30:00.000Z' };
  test('an expired hold says when it ended', () => {
    expect(refuseIfExpired([held], NOW)).toBeUndefined();
    expect(refuseIfExpired([held, { ...held, expiresAt: NOW }], NOW)).toMatchObject({ kind: 'HoldExpired', expiredAt: NOW });
  });
  test('one reservation of the hold that is not held stops all of it', () => {
    expect(refuseIfNotHeld([held, held], NOW)).toBeUndefined();
    expect(refuseIfNotHeld([held, { state: 'CANCELLED', expiresAt: null }], NOW)).toMatchObject({ kind: 'ReservationNotHeld', state: 'CANCELLED' });
    expect(refuseIfNotHeld([{ ...held, expiresAt: NOW }], NOW)).toMatchObject({ state: 'EXPIRED' });
  });
  test('names may be missing until the naming deadline, and not after', () => {
    const r = { people: 8, named: 6, namingDeadline: '2027-05-10' };
    expect(refuseIfUnnamed([r], '2027-05-10')).toBeUndefined();
    expect(refuseIfUnnamed([r], '2027-05-11')).toMatchObject({ kind: 'ManifestIncomplete', named: 6, people: 8 });
    expect(refuseIfUnnamed([{ ...r, named: 8 }], '2027-05-11')).toBeUndefined();
  });
  test('a confirmed group can be cancelled until the day before it starts', () => {
    expect(refuseIfNotCancellable({ state: 'CONFIRMED', date: '2027-05-02' }, '2027-05-01')).toBeUndefined();
    expect(refuseIfNotCancellable({ state: 'CONFIRMED', date: '2027-05-01' }, '2027-05-01')).toMatchObject({ kind: 'ReservationNotCancellable' });
    expect(refuseIfNotCancellable({ state: 'HELD', date: '2027-05-02' }, '2027-05-01')).toMatchObject({ state: 'HELD' });
  });
});

test('names are due seven days before the first day', () => {
  expect(namingDeadlineOf('2027-03-03')).toBe('2027-02-24');
});
