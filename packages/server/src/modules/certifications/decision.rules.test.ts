import { describe, expect, it } from 'vitest';
import type { Viewer } from '#access/viewer';
import { addMonths, mayNotDecideBecause, refuseIfNotYours, refuseIfValidityInvalid, usualValidUntil } from './decision.rules.ts';

const certifier: Viewer = { personId: 'c', name: 'C', email: 'c@example.org', memberships: [], networkRoles: ['CERTIFIER'] };
const file = { agencyId: 'a', state: 'SUBMITTED', createdBy: 'x', submittedBy: 'y', preparedBy: ['x', 'z'] } as const;

describe('who decides on a file', () => {
  it('is a certifier who had no part in it', () => {
    expect(refuseIfNotYours(certifier, file)).toBeUndefined();
    expect(mayNotDecideBecause(certifier, file)).toBeUndefined();
  });

  it.each([{ createdBy: 'c' }, { submittedBy: 'c' }, { preparedBy: ['z', 'c'] }])('is nobody who prepared it: %o', (part) => {
    expect(refuseIfNotYours(certifier, { ...file, ...part })).toMatchObject({ kind: 'NotYoursToDecide', because: 'PREPARED_BY_YOU' });
  });

  it('is nobody of that agency, of whatever role', () => {
    for (const role of ['OWNER', 'READER'] as const) {
      expect(refuseIfNotYours({ ...certifier, memberships: [{ agencyId: 'a', role }] }, file)?.because).toBe('OWN_AGENCY');
    }
    expect(refuseIfNotYours({ ...certifier, memberships: [{ agencyId: 'b', role: 'OWNER' }] }, file)).toBeUndefined();
  });

  it('is nobody while it does not wait', () => {
    expect(mayNotDecideBecause(certifier, { ...file, state: 'DRAFT' })).toBe('NOT_SUBMITTED');
    expect(mayNotDecideBecause(certifier, { ...file, state: 'APPROVED' })).toBe('NOT_SUBMITTED');
  });
});

describe('how long a certification lasts', () => {
  it('is twelve months when nobody says otherwise', () => {
    expect(usualValidUntil('2027-03-10')).toBe('2028-03-10');
    expect(usualValidUntil('2028-02-29')).toBe('2029-02-28');
  });

  it('ends after today and within twenty-four months', () => {
    expect(refuseIfValidityInvalid('2027-03-10', '2027-03-10')).toMatchObject({ kind: 'ValidityInvalid', earliest: '2027-03-11', latest: '2029-03-10' });
    expect(refuseIfValidityInvalid('2027-03-11', '2027-03-10')).toBeUndefined();
    expect(refuseIfValidityInvalid('2029-03-10', '2027-03-10')).toBeUndefined();
    expect(refuseIfValidityInvalid('2029-03-11', '2027-03-10')?.kind).toBe('ValidityInvalid');
  });

  it('counts months as people do', () => {
    expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
  });
});
