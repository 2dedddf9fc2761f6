import type { Refusal } from '#graphql/problem';
import { addDays } from '#lib/calendar';
import { type CertificationState, mayStep } from '#modules/certifications/certification.rules';
import { faultOfLook, type LookFault } from './look.rules.ts';

/** What two certifiers do against a certification in force. */
export const standingChanges = ['SUSPEND', 'REVOKE'] as const;
export type StandingChange = (typeof standingChanges)[number];

/** Why what was held or asked for ended: the words screens and letters know. */
export const ENDED_BY_STANDING = { SUSPEND: 'certification-suspended', REVOKE: 'certification-revoked', LAPSE: 'certification-lapsed' } as const;

/** What would end with an agency's standing, and what stays. */
export type StandingImpact = {
  /** Names this look: whoever confirms sends it back. */
  fingerprint: string;
  /** The agency's files in force, as they read today: all of them are taken out of it. */
  files: ImpactFile[];
  /** Holds and requests: released. */
  held: ImpactReservation[];
  /** Parties on the waiting list that have no offer: taken off it. */
  waiting: ImpactWaiting[];
  /** Confirmed groups that have not started: kept. */
  kept: ImpactReservation[];
};
export type ImpactFile = { id: string; state: CertificationState; validUntil: string | null; suspendedUntil: string | null };
export type ImpactReservation = { id: string; code: string; trek: { es: string; en: string }; date: string; people: number; isRequest: boolean };
export type ImpactWaiting = { id: string; code: string; trek: { es: string; en: string }; from: string; to: string; people: number };

export type StandingNotChangeable = Refusal<'StandingNotChangeable'> & { state: CertificationState };
export type SuspensionEndInvalid = Refusal<'SuspensionEndInvalid'> & { earliest: string; latest: string };
export type StandingImpactChanged = Refusal<'StandingImpactChanged'> & { fault: LookFault; impact: StandingImpact };
export type NotSuspended = Refusal<'NotSuspended'> & { state: CertificationState };

/** Only what is in force is suspended; what is in force or suspended is revoked. */
export function refuseIfNotChangeable(change: StandingChange, state: CertificationState): StandingNotChangeable | undefined {
  const isInForce = state === 'APPROVED' || state === 'SUSPENDED';
  if (isInForce && mayStep(state, change === 'SUSPEND' ? 'SUSPENDED' : 'REVOKED')) return undefined;
  return { kind: 'StandingNotChangeable', state, message: `A certification that is ${state} cannot be ${change === 'SUSPEND' ? 'suspended' : 'revoked'}.` };
}

/** The last day of a suspension is today or later, and not after the certification's own: null leaves it open. */
export function refuseIfEndInvalid(until: string | null, { today, validUntil }: { today: string; validUntil: string }): SuspensionEndInvalid | undefined {
  if (until === null || (until >= today && until <= validUntil)) return undefined;
  return { kind: 'SuspensionEndInvalid', earliest: today, latest: validUntil, message: `A suspension ends between ${today} and ${validUntil}, or stays open.` };
}

/** What ends must be what was looked at. */
export function refuseIfImpactChanged(fingerprint: string, impact: StandingImpact, now: string): StandingImpactChanged | undefined {
  const fault = faultOfLook(fingerprint, impact, now);
  return fault && { kind: 'StandingImpactChanged', fault, impact, message: `What would end is to be looked at again: ${fault}.` };
}

/** Only a suspension that is running is lifted. */
export function refuseIfNotSuspended(state: CertificationState): NotSuspended | undefined {
  if (state === 'SUSPENDED') return undefined;
  return { kind: 'NotSuspended', state, message: `The certification is ${state}, not suspended.` };
}

/**
 * How many days before its last day an agency is reminded. Two months are what the slowest of the papers takes to renew, a month is when a
 * file should be with the network, a week is the last chance; the network's own setting.
 */
export const REMINDER_DAYS = [60, 30, 7] as const;

/**
 * The reminder that is due on a day: the one of the bracket the day is in, so that a day nobody looked is made up for and nobody gets two at
 * once. Undefined when the last day is far away, or past.
 */
export function reminderDue(validUntil: string, today: string): number | undefined {
  if (validUntil < today) return undefined;
  return REMINDER_DAYS.findLast((days) => today >= addDays(validUntil, -days));
}
