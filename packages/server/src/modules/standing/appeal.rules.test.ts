import { describe, expect, test } from 'vitest';
import { certificationStates } from '#modules/certifications/certification.rules';
import { appealObstacle, refuseIfAppealEnded, refuseIfTookPart } from './appeal.rules.ts';

const decision = { proposalId: 'second', decidedOn: '2027-03-01' };
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
    const appealed = (against: 'SUSPENDED' | 'REVOKED', proposalId: string | null) => appealObstacle({ ...facts, appeals: [{ against, proposalId }] }, '2027-03-03');
    expect([appealed('REVOKED', 'second'), appealed('REVOKED', 'first'), appealed('SUSPENDED', 'first')]).toEqual(['MADE_BEFORE', undefined, undefined]);
  });

  test('against a refusal from before there were two is told from one against anything else', () => {
    const old = { ...facts, state: 'REJECTED' as const, decision: { ...decision, proposalId: null } };
    expect(appealObstacle({ ...old, appeals: [{ against: 'SUSPENDED', proposalId: null }] }, '2027-03-03')).toBeUndefined();
    expect(appealObstacle({ ...old, appeals: [{ against: 'REJECTED', proposalId: null }] }, '2027-03-03')).toBe('MADE_BEFORE');
  });

  test('is not taken beside a new file, except against a suspension, which a renewal in work does not end', () => {
    const beside = (state: 'REJECTED' | 'SUSPENDED' | 'REVOKED') => appealObstacle({ ...facts, state, hasFileInWork: true }, '2027-03-03');
    expect([beside('REJECTED'), beside('REVOKED'), beside('SUSPENDED')]).toEqual(['FILE_IN_WORK', 'FILE_IN_WORK', undefined]);
  });

  test('is judged once, by somebody without part in the decision', () => {
    expect([refuseIfAppealEnded(null), refuseIfAppealEnded('DISMISSED')?.outcome]).toEqual([undefined, 'DISMISSED']);
    expect(['ana', 'luis', 'rosa'].map((person) => refuseIfTookPart(person, { decisionBy: ['ana', 'luis'] })?.kind)).toEqual(['TookPartInDecision', 'TookPartInDecision', undefined]);
    expect(refuseIfAppealEnded('WITHOUT_OBJECT')?.outcome).toBe('WITHOUT_OBJECT');
  });
});
