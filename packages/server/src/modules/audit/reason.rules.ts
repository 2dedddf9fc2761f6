import type { Refusal } from '#graphql/problem';
import { characterCount } from '#lib/character-count';

export type ReasonMissing = Refusal<'ReasonMissing'>;

const SHORTEST_REASON = 3;
export const LONGEST_REASON = 500;

/** Refuses what is done against somebody without saying why: something, and not an essay. */
export function refuseIfReasonMissing(reason: string): ReasonMissing | undefined {
  const length = characterCount(reason);
  if (length >= SHORTEST_REASON && length <= LONGEST_REASON) return undefined;
  return { kind: 'ReasonMissing', message: `A reason of ${SHORTEST_REASON} to ${LONGEST_REASON} characters is needed.` };
}
