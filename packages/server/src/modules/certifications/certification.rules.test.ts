import { describe, expect, it } from 'vitest';
import { certificationStates, isDecidable, isEditable, mayStep, refuseIfNotEditable, refuseIfNotSubmitted, statesInWork, stateWhenSubmitted } from './certification.rules.ts';

describe('the states of a certification file', () => {
  it('lead from a draft over submission and review to a decision', () => {
    expect(mayStep('DRAFT', 'SUBMITTED')).toBe(true);
    expect(mayStep('SUBMITTED', 'IN_REVIEW')).toBe(true);
    expect(mayStep('IN_REVIEW', 'INFO_REQUESTED')).toBe(true);
    expect(mayStep('INFO_REQUESTED', 'IN_REVIEW')).toBe(true);
    expect(mayStep('IN_REVIEW', 'APPROVED')).toBe(true);
    expect(mayStep('SUSPENDED', 'APPROVED')).toBe(true);
  });

  it('never skip the submission, and never leave a final state', () => {
    expect(mayStep('DRAFT', 'APPROVED')).toBe(false);
    for (const final of ['REJECTED', 'EXPIRED', 'REVOKED'] as const) {
      for (const to of certificationStates) expect(mayStep(final, to)).toBe(false);
    }
    for (const from of certificationStates) expect(mayStep(from, 'DRAFT')).toBe(false);
  });

  it('let the agency write only while the file is in its hands', () => {
    expect(certificationStates.filter(isEditable)).toEqual(['DRAFT', 'INFO_REQUESTED']);
    expect(refuseIfNotEditable('DRAFT')).toBeUndefined();
    expect(refuseIfNotEditable('SUBMITTED')).toMatchObject({ kind: 'CertificationNotEditable', state: 'SUBMITTED' });
  });

  it('let the network decide only while it is in theirs', () => {
    expect(certificationStates.filter(isDecidable)).toEqual(['SUBMITTED', 'IN_REVIEW']);
    expect(refuseIfNotSubmitted('IN_REVIEW')).toBeUndefined();
    expect(refuseIfNotSubmitted('APPROVED')).toMatchObject({ kind: 'CertificationNotSubmitted', state: 'APPROVED' });
  });

  it('bring answers to questions back to the reviewer', () => {
    for (const state of certificationStates.filter(isEditable)) expect(mayStep(state, stateWhenSubmitted(state))).toBe(true);
    expect(stateWhenSubmitted('INFO_REQUESTED')).toBe('IN_REVIEW');
  });

  it('are in work until the decision', () => {
    expect(certificationStates.filter((s) => isEditable(s) || isDecidable(s)).sort()).toEqual([...statesInWork].sort());
  });
});
