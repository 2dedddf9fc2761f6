import { describe, expect, test } from 'vitest';
import { certificationStates } from '#modules/certifications/certification.rules';
import { refuseIfEndInvalid, refuseIfNotChangeable, refuseIfNotSuspended, reminderDue } from './standing.rules.ts';

describe('taking a certification out of force', () => {
  test('suspends only what is in force, and revokes what is in force or suspended', () => {
    const may = (change: 'SUSPEND' | 'REVOKE') => certificationStates.filter((state) => !refuseIfNotChangeable(change, state));
    expect(may('SUSPEND')).toEqual(['APPROVED']);
    expect(may('REVOKE')).toEqual(['APPROVED', 'SUSPENDED']);
  });

  test('lifts only a suspension', () => {
    expect(certificationStates.filter((state) => !refuseIfNotSuspended(state))).toEqual(['SUSPENDED']);
  });

  test('takes an open end, today and the last day of the certification, and no day outside', () => {
    const days = { today: '2027-03-10', validUntil: '2027-06-30' };
    expect([null, '2027-03-10', '2027-06-30'].map((until) => refuseIfEndInvalid(until, days))).toEqual([undefined, undefined, undefined]);
    for (const until of ['2027-03-09', '2027-07-01']) expect(refuseIfEndInvalid(until, days)).toMatchObject({ kind: 'SuspensionEndInvalid', earliest: '2027-03-10', latest: '2027-06-30' });
  });
});

describe('reminders', () => {
  test.each([
    ['2027-01-01', '2027-03-02', 60], ['2027-01-01', '2027-03-03', undefined], ['2027-01-01', '2027-01-31', 30], ['2027-01-01', '2027-02-01', 60],
    ['2027-01-01', '2027-01-08', 7], ['2027-01-01', '2027-01-09', 30], ['2027-01-01', '2027-01-01', 7], ['2027-01-02', '2027-01-01', undefined],
  ])('on %s a certification that ends on %s is reminded of: %s', (today, validUntil, days) => {
    expect(reminderDue(validUntil, today)).toBe(days);
  });
});
