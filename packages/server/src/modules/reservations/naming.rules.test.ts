import { describe, expect, it } from 'vitest';
import type { TravellerEntry } from '#modules/travellers/entry.rules';
import { changesBetween, mustBeComplete, type Nameable, refuseIfNotNameable } from './naming.rules.ts';
import { reservationStates } from './reservation.rules.ts';

const NOW = '2027-04-20T15:00:00.000Z';
const reservation = (facts: Partial<Nameable>): Nameable => ({ state: 'HELD', expiresAt: '2027-04-20T15:30:00.000Z', date: '2027-05-03', namingDeadline: '2027-04-26', ...facts });

describe('travellers can be named', () => {
  it('while the hold runs, to its last instant', () => {
    expect(refuseIfNotNameable(reservation({ expiresAt: '2027-04-20T15:00:00.001Z' }), NOW, '2027-04-20')).toBeUndefined();
    expect(refuseIfNotNameable(reservation({ expiresAt: NOW }), NOW, '2027-04-20')).toMatchObject({ kind: 'ReservationNotEditable', state: 'EXPIRED' });
  });

  it('while a request waits for its answer', () => {
    expect(refuseIfNotNameable(reservation({ state: 'PENDING' }), NOW, '2027-04-20')).toBeUndefined();
  });

  it('once confirmed, until the day before the start', () => {
    const confirmed = reservation({ state: 'CONFIRMED', expiresAt: null });
    expect(refuseIfNotNameable(confirmed, NOW, '2027-05-02')).toBeUndefined();
    expect(refuseIfNotNameable(confirmed, NOW, '2027-05-03')).toMatchObject({ kind: 'ReservationNotEditable', state: 'CONFIRMED' });
  });

  it.each(reservationStates.filter((state) => state !== 'HELD' && state !== 'PENDING' && state !== 'CONFIRMED'))('not when it is %s', (state) => {
    expect(refuseIfNotNameable(reservation({ state, expiresAt: null }), NOW, '2027-04-20')).toMatchObject({ state });
  });
});

describe('a list must be complete', () => {
  it('for a confirmed group after the naming deadline', () => {
    expect(mustBeComplete(reservation({ state: 'CONFIRMED' }), '2027-04-26')).toBe(false);
    expect(mustBeComplete(reservation({ state: 'CONFIRMED' }), '2027-04-27')).toBe(true);
  });

  it('not while it is held: the confirmation asks for the names', () => {
    expect(mustBeComplete(reservation({ state: 'HELD' }), '2027-04-27')).toBe(false);
  });
});

describe('the audit trail of a list', () => {
  const kept = (position: number, facts: Partial<TravellerEntry> = {}) => ({
    position, firstNames: 'Ana', lastNames: 'Quispe', documentType: 'DNI' as const, documentNumber: '12345678', nationality: 'PE', birthDate: '1990-05-01',
    sex: null, diet: null, medicalNote: null, emergencyContact: null, ...facts,
  });

  it('says how many were named before and after', () => {
    expect(changesBetween([], [kept(1), kept(2)])).toEqual({ before: { named: 0 }, after: { named: 2 } });
    expect(changesBetween([kept(1), kept(2)], [kept(1)])).toEqual({ before: { named: 2 }, after: { named: 1 } });
  });

  it('names the fields that changed by row, and nothing they say', () => {
    const changes = changesBetween([kept(1), kept(2)], [kept(1), kept(2, { documentNumber: '87654321', medicalNote: 'Asma', lastNames: 'Mamani' })]);
    expect(changes).toEqual({ before: { named: 2 }, after: { named: 2, corrected: '2: lastNames, documentNumber, medicalNote' } });
    expect(JSON.stringify(changes)).not.toMatch(/12345678|87654321|Asma|Mamani|Ana|Quispe/);
  });

  it('has no entry when nothing changed', () => {
    expect(changesBetween([kept(1)], [kept(1)])).toBeUndefined();
    expect(changesBetween([], [])).toBeUndefined();
  });
});
