import type { Refusal } from '#graphql/problem';
import { characterCount } from '#lib/character-count';

/** What a reviewer says of an item: good, asked for again, or not acceptable. */
export const marks = ['OK', 'ASK', 'REFUSE'] as const;
export type Mark = (typeof marks)[number];

/** A note on a mark is read by the agency once changes are asked for. */
export const LONGEST_NOTE = 1_000;
/** What is asked in general. */
export const LONGEST_REQUEST = 2_000;

export type NoteMissing = Refusal<'NoteMissing'> & { itemSlug: string };
export type LineChanged = Refusal<'LineChanged'> & { itemSlug: string; evidence: string };
export type NothingAsked = Refusal<'NothingAsked'>;
export type LinesNotAccepted<I> = Refusal<'LinesNotAccepted'> & { asked: I[]; refused: I[]; unmarked: I[] };

/** Who asks for something, or does not accept it, says what or why. */
export function refuseIfNoteMissing(mark: Mark | null, note: string | null, itemSlug: string): NoteMissing | undefined {
  if (mark === null || mark === 'OK' || (note && characterCount(note) > 0)) return undefined;
  return { kind: 'NoteMissing', itemSlug, message: `A mark ${mark} needs a note: what is asked, or why it is not accepted.` };
}

/** A mark is about what the reviewer saw: refuses one that comes after the item has changed. */
export function refuseIfLineChanged(seen: string, evidence: string, itemSlug: string): LineChanged | undefined {
  if (seen === evidence) return undefined;
  return { kind: 'LineChanged', itemSlug, evidence, message: 'The item shows something else by now: look at it again.' };
}

/** Refuses asking for nothing: neither an item marked ASK nor a general text. */
export function refuseIfNothingAsked(given: readonly { mark: Mark }[], text: string | null): NothingAsked | undefined {
  if (text || given.some(({ mark }) => mark === 'ASK')) return undefined;
  return { kind: 'NothingAsked', message: 'Mark at least one item ASK, or say in general what is asked.' };
}

type MarkedItem<I> = { item: I; mark: Mark | undefined };

/** Refuses certifying while a required item is asked for, not accepted or not reviewed at all; names them. What is only recommended does not stand in the way. */
export function refuseIfLinesNotAccepted<I extends { isRequired: boolean }>(lines: readonly MarkedItem<I>[]): LinesNotAccepted<I> | undefined {
  const of = (wanted: Mark | undefined) => lines.filter(({ item, mark }) => mark === wanted && item.isRequired).map(({ item }) => item);
  const asked = of('ASK');
  const refused = of('REFUSE');
  const unmarked = of(undefined);
  if (asked.length === 0 && refused.length === 0 && unmarked.length === 0) return undefined;
  const message = `${asked.length} required items are asked for again, ${refused.length} are not accepted, ${unmarked.length} have no mark.`;
  return { kind: 'LinesNotAccepted', asked, refused, unmarked, message };
}
