import type { Refusal } from '#graphql/problem';

/** Long enough for somebody who reads letters once a week, short enough that a forgotten letter opens nothing. The network's own rule. */
export const INVITATION_DAYS = 7;
/** A big agency invites all its people in a day; who invites more writes to strangers. The network's own rule. */
export const MOST_INVITATIONS_A_DAY = 20;
/** Whoever founds many agencies must not write more letters by it. */
export const MOST_BY_PERSON_A_DAY = 40;

export const invitationStates = ['OPEN', 'ACCEPTED', 'WITHDRAWN', 'REPLACED', 'EXPIRED'] as const;
export type InvitationState = (typeof invitationStates)[number];

export type AlreadyMember = Refusal<'AlreadyMember'>;
export type TooManyInvitations = Refusal<'TooManyInvitations'> & { most: number };
export type InvitationOver = Refusal<'InvitationOver'> & { state: InvitationState };
export type InvitationForOther = Refusal<'InvitationForOther'> & { email: string };

/** Where an invitation stands at an instant: it ends by what was done with it, else by its time. */
export function invitationState({ endedAs, expiresAt }: { endedAs: InvitationState | null; expiresAt: string }, now: string): InvitationState {
  return endedAs ?? (Date.parse(expiresAt) > Date.parse(now) ? 'OPEN' : 'EXPIRED');
}

/** Refuses the invitation after the last one of a day, of the agency (or the network) and of the person. */
export function refuseIfTooManyInvitations(sent: { byAgency: number; byPerson: number }): TooManyInvitations | undefined {
  if (sent.byAgency < MOST_INVITATIONS_A_DAY && sent.byPerson < MOST_BY_PERSON_A_DAY) return undefined;
  const most = sent.byAgency >= MOST_INVITATIONS_A_DAY ? MOST_INVITATIONS_A_DAY : MOST_BY_PERSON_A_DAY;
  return { kind: 'TooManyInvitations', most, message: `At most ${most} invitations may be sent in 24 hours.` };
}

/** Refuses to invite who belongs to it already: their place or roles are changed instead. */
export function refuseIfMember(isMember: boolean): AlreadyMember | undefined {
  return isMember ? { kind: 'AlreadyMember', message: 'This person belongs to it already.' } : undefined;
}

/** Refuses what is not open any more. */
export function refuseIfOver(state: InvitationState): InvitationOver | undefined {
  return state === 'OPEN' ? undefined : { kind: 'InvitationOver', state, message: `The invitation is ${state.toLowerCase()}.` };
}

/** Refuses an account with another address than the invited one: the invitation is for a person, not for whoever got hold of the link. */
export function refuseIfForOther(invited: string, account: string): InvitationForOther | undefined {
  if (invited === account.toLowerCase()) return undefined;
  return { kind: 'InvitationForOther', email: invited, message: 'The invitation is for another address than that of this account.' };
}
