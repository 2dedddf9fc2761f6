import type { Refusal } from '#graphql/problem';
import { characterCount } from '#lib/character-count';

/** States of an itinerary. Nothing else sets one. */
export const itineraryStates = ['DRAFT', 'PROPOSED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'RESERVED'] as const;
export type ItineraryState = (typeof itineraryStates)[number];

/**
 * From each state the states it may go to. RESERVED is never stored: an itinerary is reserved while it has a live
 * reservation, by the database's clock, and what it was before when the last of them has ended.
 */
const steps: Record<ItineraryState, readonly ItineraryState[]> = {
  DRAFT: ['PROPOSED', 'RESERVED'],
  PROPOSED: ['ACCEPTED', 'DECLINED', 'EXPIRED', 'RESERVED'],
  ACCEPTED: ['RESERVED'],
  RESERVED: ['DRAFT', 'PROPOSED', 'ACCEPTED'],
  DECLINED: [],
  EXPIRED: [],
};

/** States in which an itinerary can be held; it reads RESERVED while it is. */
export const reservableStates: readonly ItineraryState[] = itineraryStates.filter((state) => steps[state].includes('RESERVED'));

/** What stands on a day of an itinerary. */
export const itineraryItemKinds = ['DEPARTURE', 'FREE_DAY', 'NOTE'] as const;
export type ItineraryItemKind = (typeof itineraryItemKinds)[number];

/** One entry as the agency wrote it. */
export type ItemWish = { day: number; kind: ItineraryItemKind; departureId?: string | null; text?: string | null };

/** The whole of an itinerary as the agency wrote it. */
export type ItineraryDraft = { title: string; clientName?: string | null; dayCount: number; items: readonly ItemWish[] };

/** Two months: longer journeys are two itineraries. */
export const MOST_DAYS = 60;
/** Some entries a day on the longest journey, and far from what a page can bear. */
export const MOST_ITEMS = 200;
export const LONGEST_TITLE = 120;
export const LONGEST_TEXT = 2_000;

export const itineraryFaults = ['DAY_OUT_OF_RANGE', 'TOO_MANY_DAYS', 'TOO_MANY_ITEMS', 'DEPARTURE_UNKNOWN', 'TITLE_EMPTY', 'TEXT_MISSING', 'TEXT_TOO_LONG', 'DEPARTURE_TWICE'] as const;
export type ItineraryFault = (typeof itineraryFaults)[number];

export type ItineraryInvalid = Refusal<'ItineraryInvalid'> & { fault: ItineraryFault; day: number | null };
export type ItineraryStale = Refusal<'ItineraryStale'> & { itineraryId: string };
export type ItineraryNotEditable = Refusal<'ItineraryNotEditable'> & { state: ItineraryState };

/** Refuses the first thing that cannot be kept, naming the day. `known` holds the departures that exist for the agency, by id in small letters. */
export function refuseIfItineraryInvalid(draft: ItineraryDraft, known: ReadonlySet<string>): ItineraryInvalid | undefined {
  return refuseHead(draft) ?? draft.items.map((item) => refuseItem(item, draft.dayCount, known)).find(Boolean) ?? refuseRepeated(draft.items);
}

function refuseHead({ title, clientName, dayCount, items }: ItineraryDraft): ItineraryInvalid | undefined {
  if (title.trim() === '') return invalid('TITLE_EMPTY', null, 'An itinerary has a title.');
  if (lengthOf(title) > LONGEST_TITLE) return invalid('TEXT_TOO_LONG', null, `A title has at most ${LONGEST_TITLE} characters.`);
  if (lengthOf(clientName) > LONGEST_TITLE) return invalid('TEXT_TOO_LONG', null, `The client’s name has at most ${LONGEST_TITLE} characters.`);
  if (dayCount < 1 || dayCount > MOST_DAYS) return invalid('TOO_MANY_DAYS', null, `An itinerary has 1 to ${MOST_DAYS} days.`);
  if (items.length > MOST_ITEMS) return invalid('TOO_MANY_ITEMS', null, `An itinerary has at most ${MOST_ITEMS} entries.`);
  return undefined;
}

function refuseItem({ day, kind, departureId, text }: ItemWish, dayCount: number, known: ReadonlySet<string>): ItineraryInvalid | undefined {
  if (day < 1 || day > dayCount) return invalid('DAY_OUT_OF_RANGE', day, `Day ${day} is not one of the ${dayCount} days.`);
  if (kind === 'DEPARTURE' && !(departureId && known.has(departureId))) return invalid('DEPARTURE_UNKNOWN', day, 'There is no such departure.');
  if (kind !== 'DEPARTURE' && departureId) return invalid('DEPARTURE_UNKNOWN', day, 'Only an entry of kind DEPARTURE names a departure.');
  if (kind === 'NOTE' && !text?.trim()) return invalid('TEXT_MISSING', day, 'A note has a text.');
  if (lengthOf(text) > LONGEST_TEXT) return invalid('TEXT_TOO_LONG', day, `A text has at most ${LONGEST_TEXT} characters.`);
  return undefined;
}

/** A group cannot walk one departure twice. */
function refuseRepeated(items: readonly ItemWish[]): ItineraryInvalid | undefined {
  const seen = new Set<string>();
  for (const { day, departureId } of items) {
    if (!departureId) continue;
    if (seen.has(departureId)) return invalid('DEPARTURE_TWICE', day, 'A departure stands in the itinerary twice.');
    seen.add(departureId);
  }
  return undefined;
}

const invalid = (fault: ItineraryFault, day: number | null, message: string): ItineraryInvalid => ({ kind: 'ItineraryInvalid', fault, day, message });
const lengthOf = (text: string | null | undefined): number => characterCount(text ?? '');

/** Refuses a change that started from another version: nobody overwrites what they have not seen. */
export function refuseIfStale(itinerary: { id: string; version: number }, startedFrom: number): ItineraryStale | undefined {
  if (itinerary.version === startedFrom) return undefined;
  return { kind: 'ItineraryStale', itineraryId: itinerary.id, message: `The itinerary is at version ${itinerary.version}; the change started from ${startedFrom}.` };
}

/** Only a draft is edited: what is reserved stays as it was reserved. */
export function refuseIfNotEditable(state: ItineraryState): ItineraryNotEditable | undefined {
  if (state === 'DRAFT') return undefined;
  return { kind: 'ItineraryNotEditable', state, message: `The itinerary is ${state}, no draft.` };
}

/** Entries as they are kept: trimmed, an empty text absent, numbered within their day in the order given. */
export function placed(items: readonly ItemWish[]) {
  const taken = new Map<number, number>();
  return items.map(({ day, kind, departureId, text }) => {
    const position = (taken.get(day) ?? 0) + 1;
    taken.set(day, position);
    return { day, position, kind, departureId: departureId ?? null, text: text?.trim() || null };
  });
}
