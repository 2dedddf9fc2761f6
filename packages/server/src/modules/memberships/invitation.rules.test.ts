import { describe, expect, it } from 'vitest';
import { invitationState, MOST_BY_PERSON_A_DAY, MOST_INVITATIONS_A_DAY, refuseIfForOther, refuseIfMember, refuseIfOver, refuseIfTooManyInvitations } from './invitation.rules.ts';

const NOW = '2027-03-01T12:00:00Z';

describe('an invitation', () => {
  it('is open until its time is over, to the instant', () => {
    expect(invitationState({ endedAs: null, expiresAt: '2027-03-01T12:00:00.001Z' }, NOW)).toBe('OPEN');
    expect(invitationState({ endedAs: null, expiresAt: NOW }, NOW)).toBe('EXPIRED');
  });
  it('ends by what was done with it, whatever its time', () => {
    for (const endedAs of ['ACCEPTED', 'WITHDRAWN', 'REPLACED'] as const) expect(invitationState({ endedAs, expiresAt: '2027-03-09T00:00:00Z' }, NOW)).toBe(endedAs);
  });
  it('that is over is refused with what became of it', () => {
    expect(refuseIfOver('OPEN')).toBeUndefined();
    expect(refuseIfOver('REPLACED')).toMatchObject({ kind: 'InvitationOver', state: 'REPLACED' });
  });
  it('is for the account with its address, in whatever letters', () => {
    expect(refuseIfForOther('rosa@agencia.pe', 'Rosa@Agencia.pe')).toBeUndefined();
    expect(refuseIfForOther('rosa@agencia.pe', 'luz@agencia.pe')).toMatchObject({ kind: 'InvitationForOther', email: 'rosa@agencia.pe' });
  });
});

describe('inviting', () => {
  it('is bounded for an agency and for a person', () => {
    expect(refuseIfTooManyInvitations({ byAgency: MOST_INVITATIONS_A_DAY - 1, byPerson: MOST_BY_PERSON_A_DAY - 1 })).toBeUndefined();
    expect(refuseIfTooManyInvitations({ byAgency: MOST_INVITATIONS_A_DAY, byPerson: 0 })).toMatchObject({ kind: 'TooManyInvitations', most: MOST_INVITATIONS_A_DAY });
    expect(refuseIfTooManyInvitations({ byAgency: 0, byPerson: MOST_BY_PERSON_A_DAY })).toMatchObject({ most: MOST_BY_PERSON_A_DAY });
  });
  it('is refused for who belongs to it', () => {
    expect(refuseIfMember(false)).toBeUndefined();
    expect(refuseIfMember(true)).toMatchObject({ kind: 'AlreadyMember' });
  });
});
