import type { Refusal } from '#graphql/problem';
import type { Viewer } from '#access/viewer';
import { addDays } from '#lib/calendar';
import { type CertificationState, isDecidable } from './certification.rules.ts';

/** Why a certifier may not decide on a file. */
export const mayNotDecideReasons = ['PREPARED_BY_YOU', 'OWN_AGENCY', 'NOT_SUBMITTED', 'PROPOSED_BY_YOU', 'PROPOSAL_ENDED'] as const;
export type MayNotDecideReason = (typeof mayNotDecideReasons)[number];

/** Conditions stand in the letter, in full. */
export const LONGEST_CONDITIONS = 2_000;

/** What a decision must know of a file. */
export type FileToDecide = { agencyId: string; state: CertificationState; createdBy: string; submittedBy: string | null; preparedBy: readonly string[] };

export type NotYoursToDecide = Refusal<'NotYoursToDecide'> & { because: 'PREPARED_BY_YOU' | 'OWN_AGENCY' };
export type ValidityInvalid = Refusal<'ValidityInvalid'> & { earliest: string; latest: string };

/** Nobody decides on a file they worked on, nor on one of an agency they belong to, whatever their role in the network. */
export function refuseIfNotYours(viewer: Viewer, file: Omit<FileToDecide, 'state'>): NotYoursToDecide | undefined {
  if (file.createdBy === viewer.personId || file.submittedBy === viewer.personId || file.preparedBy.includes(viewer.personId)) {
    return { kind: 'NotYoursToDecide', because: 'PREPARED_BY_YOU', message: 'Who prepared or submitted a file does not decide on it.' };
  }
  if (viewer.memberships.some((m) => m.agencyId === file.agencyId)) {
    return { kind: 'NotYoursToDecide', because: 'OWN_AGENCY', message: 'Nobody decides on a file of an agency they belong to.' };
  }
  return undefined;
}

/** Why a certifier may not decide now; undefined when they may. */
export function mayNotDecideBecause(viewer: Viewer, file: FileToDecide): MayNotDecideReason | undefined {
  return refuseIfNotYours(viewer, file)?.because ?? (isDecidable(file.state) ? undefined : 'NOT_SUBMITTED');
}

/** A certification usually lasts twelve months (domain: validity, default 12 months) … */
const USUAL_MONTHS = 12;
/** … and never more than twenty-four: the shortest renewal of the legal papers within it. */
const MOST_MONTHS = 24;

/** The last day a certification given today is valid when nobody says otherwise. */
export const usualValidUntil = (today: string): string => addMonths(today, USUAL_MONTHS);

/** Refuses a last day that is not after today, or too far away. */
export function refuseIfValidityInvalid(validUntil: string, today: string): ValidityInvalid | undefined {
  const earliest = addDays(today, 1);
  const latest = addMonths(today, MOST_MONTHS);
  if (validUntil >= earliest && validUntil <= latest) return undefined;
  return { kind: 'ValidityInvalid', earliest, latest, message: `A certification ends between ${earliest} and ${latest}.` };
}

/** The same day some months later; the last day of the month where there is no such day. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(day, lastDay));
  return target.toISOString().slice(0, 10);
}
