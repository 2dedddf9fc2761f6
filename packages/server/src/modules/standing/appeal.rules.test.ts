import { describe, expect, test } from 'vitest';
import { certificationStates } from '#modules/certifications/certification.rules';
import { appealObstacle, refuseIfAppealEnded, refuseIfTookPart } from './appeal.rules.ts';

const decision = { decidedOn: '2027-03-01', decidedAt: '2027-03-01T15:00:00.000Z', by: ['ana', 'luis'] };
const facts = { state: 'REVOKED' as const, decision, appeals: [], hasFileInWork: false };

describe('an appeal', () => {
  test('is taken against a refusal, a suspension and a revocation, and nothing else', () => {
    expect(certificationStates.filter((state) => !appealObstacle({ ...facts, state }, '2027-03-02'))).toEqual(['REJECTED', 'SUSPENDED', 'REVOKED']);
    expect(appealObstacle({ ...facts, decision: null }, '2027-03-02')).toBe('NOTHING_TO_APPEAL');
  });

  test('is taken until the fifteenth day, and not on the sixteenth', () => {
    expect(appealObstacle(facts, '2027-03-16')).toBeUndefined();
    expect(appealObstacle(facts, '2027-03-17')).toBe('TOO_LATE');
  });

  test('is made once against a decision; one against an earlier decision does not count', () => {
    const appealed = (madeAt: string, outcome: 'DISMISSED' | 'WITHDRAWN' | null) => appealObstacle({ ...facts, appeals: [{ madeAt, outcome }] }, '2027-03-03');
    for (const outcome of [null, 'DISMISSED', 'WITHDRAWN'] as const) expect(appealed('2027-03-02T10:00:00.000Z', outcome)).toBe('MADE_BEFORE');
    expect(appealed('2027-02-02T10:00:00.000Z', 'DISMISSED')).toBeUndefined();
    expect(appealed('2027-02-02T10:00:00.000Z', null)).toBe('MADE_BEFORE');
  });

  test('is not taken beside a new file, except against a suspension, which a renewal in work does not end', () => {
    const beside = (state: 'REJECTED' | 'SUSPENDED' | 'REVOKED') => appealObstacle({ ...facts, state, hasFileInWork: true }, '2027-03-03');
    expect([beside('REJECTED'), beside('REVOKED'), beside('SUSPENDED')]).toEqual(['FILE_IN_WORK', 'FILE_IN_WORK', undefined]);
  });

  test('is judged once, by somebody without part in the decision', () => {
    expect([refuseIfAppealEnded(null), refuseIfAppealEnded('DISMISSED')?.outcome]).toEqual([undefined, 'DISMISSED']);
    expect(['ana', 'luis', 'rosa'].map((person) => refuseIfTookPart(person, decision)?.kind)).toEqual(['TookPartInDecision', 'TookPartInDecision', undefined]);
    expect(refuseIfTookPart('rosa', null)).toBeUndefined();
  });
});
