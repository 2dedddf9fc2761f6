import { canonicalHash } from '#lib/canonical-hash';
import type { ImpactReservation, ImpactWaiting, StandingImpact } from './standing.rules.ts';

/**
 * How old a look at an impact may be when one acts on it. What an agency does meanwhile never stops the act, so this bounds how much may have
 * come since: long enough to read what ends and to think about it, too short to act on yesterday's page. The network's own setting.
 */
export const LOOK_MINUTES = 15;

/** What somebody looked at: when, which files were in force, what would have ended, and what would have stayed. */
type Look = { at: string; files: string; ends: string[]; kept: string[] };

/** What was not there when one looked: it ended with the act all the same, or stayed. */
export type SinceLook = { held: ImpactReservation[]; waiting: ImpactWaiting[]; kept: ImpactReservation[] };

/** Why one looks again before one acts. */
export const lookFaults = ['TOO_OLD', 'FILES_CHANGED'] as const;
export type LookFault = (typeof lookFaults)[number];

const MARK_LENGTH = 12;
const markOf = (facts: readonly unknown[]): string => canonicalHash(facts).slice(0, MARK_LENGTH);
// A hold of more people ends more than the one that was seen; whether a group that stays has grown is no matter of this act.
const endOf = ({ id, people }: { id: string; people: number }): string => markOf([id, people]);
const keptOf = ({ id }: { id: string }): string => markOf([id]);
const filesOf = (files: StandingImpact['files']): string => markOf(files.map(({ id, state, validUntil, suspendedUntil }) => [id, state, validUntil, suspendedUntil]));

/** An impact as it was looked at, in a word that whoever acts sends back. It says what was seen and grants nothing. */
export function fingerprintOf({ files, held, waiting, kept }: Omit<StandingImpact, 'fingerprint'>, at: string): string {
  const look: Look = { at, files: filesOf(files), ends: [...held, ...waiting].map(endOf), kept: kept.map(keptOf) };
  return Buffer.from(JSON.stringify(look)).toString('base64url');
}

/**
 * Whether one may act on this look now. What the agency did since does not matter: nobody keeps a suspension away by holding, confirming or
 * releasing. What the network did does: a file it approved, suspended or lifted meanwhile is a judgement of somebody that was not seen.
 */
export function faultOfLook(fingerprint: string, { files }: Pick<StandingImpact, 'files'>, now: string): LookFault | undefined {
  const look = readLook(fingerprint);
  const age = look ? Date.parse(now) - Date.parse(look.at) : NaN;
  if (!look || !(age >= 0 && age <= LOOK_MINUTES * 60_000)) return 'TOO_OLD';
  return look.files === filesOf(files) ? undefined : 'FILES_CHANGED';
}

/** Of what ends and stays now, what the look did not show. */
export function sinceLook(fingerprint: string, { held, waiting, kept }: Pick<StandingImpact, 'held' | 'waiting' | 'kept'>): SinceLook {
  const look = readLook(fingerprint);
  const [ends, stays] = [new Set(look?.ends), new Set(look?.kept)];
  return { held: held.filter((row) => !ends.has(endOf(row))), waiting: waiting.filter((row) => !ends.has(endOf(row))), kept: kept.filter((row) => !stays.has(keptOf(row))) };
}

/** What a fingerprint says; undefined for a word that is none. */
function readLook(fingerprint: string): Look | undefined {
  try {
    const look = JSON.parse(Buffer.from(fingerprint, 'base64url').toString()) as Partial<Look> | null;
    const isWhole = typeof look?.at === 'string' && typeof look.files === 'string' && Array.isArray(look.ends) && Array.isArray(look.kept);
    return isWhole ? (look as Look) : undefined;
  } catch {
    return undefined;
  }
}
