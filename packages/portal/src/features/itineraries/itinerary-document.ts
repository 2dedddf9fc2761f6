import type { ItineraryItemInput, ItineraryItemKind, PartyMemberInput } from '@/graphql/__generated__/schema.ts';
import { addDays, daysBetween, type LocalDate } from '@/lib/format-date.ts';

/** One entry of a day. `key` is ours: the server gives entries new ids with every save. */
export type DocumentItem = { key: string; day: number; kind: ItineraryItemKind; departureId: string | null; text: string };

/** What an agency writes: the whole of it is saved at once. The order of items is their order within a day. */
export type ItineraryDocument = {
  title: string;
  clientName: string;
  startDate: LocalDate;
  dayCount: number;
  party: readonly PartyMemberInput[];
  items: readonly DocumentItem[];
};

/** The limits of the network, mirrored so that one meets them while writing; the server has the last word. */
export const mostDays = 60;
export const longestTitle = 120;
export const longestText = 2000;

export type DatedDeparture = { id: string; date: LocalDate; endDate: LocalDate };

export function dateOfDay(document: Pick<ItineraryDocument, 'startDate'>, day: number): LocalDate {
  return addDays(document.startDate, day - 1);
}

export function itemsOfDay(document: ItineraryDocument, day: number) {
  return document.items.filter((item) => item.day === day);
}

export function departureIdsOf(document: Pick<ItineraryDocument, 'items'>): string[] {
  return document.items.flatMap((item) => item.departureId ?? []);
}

export function peopleOf(document: Pick<ItineraryDocument, 'party'>) {
  return document.party.reduce((sum, { count }) => sum + count, 0);
}

/** Departures stand on the day of their date; the itinerary grows at either end to hold them, if need be beyond what can be saved. Those it has already are left. */
export function withDepartures(document: ItineraryDocument, departures: readonly DatedDeparture[]): ItineraryDocument {
  const added = departures.filter(({ id }) => !departureIdsOf(document).includes(id));
  if (added.length === 0) return document;
  const firstDate = [document.startDate, ...added.map(({ date }) => date)].reduce((a, b) => (a < b ? a : b));
  const lastDate = [dateOfDay(document, document.dayCount), ...added.map(({ endDate }) => endDate)].reduce((a, b) => (a > b ? a : b));
  const shift = daysBetween(firstDate, document.startDate);
  const dayOf = (date: LocalDate) => daysBetween(firstDate, date) + 1;
  return {
    ...document,
    startDate: firstDate,
    dayCount: daysBetween(firstDate, lastDate) + 1,
    items: [
      ...document.items.map((item) => ({ ...item, day: item.day + shift })),
      ...added.map(({ id, date }) => ({ key: newKey(), day: dayOf(date), kind: 'DEPARTURE' as const, departureId: id, text: '' })),
    ],
  };
}

export function withItem(document: ItineraryDocument, item: Omit<DocumentItem, 'key' | 'departureId'>): ItineraryDocument {
  return { ...document, items: [...document.items, { ...item, key: newKey(), departureId: null }] };
}

export function withoutItem(document: ItineraryDocument, key: string): ItineraryDocument {
  return { ...document, items: document.items.filter((item) => item.key !== key) };
}

export function withText(document: ItineraryDocument, key: string, text: string): ItineraryDocument {
  return { ...document, items: document.items.map((item) => (item.key === key ? { ...item, text } : item)) };
}

/** To the end of another day. */
export function movedToDay(document: ItineraryDocument, key: string, day: number): ItineraryDocument {
  const moved = document.items.find((item) => item.key === key);
  if (!moved || moved.day === day) return document;
  return { ...document, items: [...document.items.filter((item) => item.key !== key), { ...moved, day }] };
}

/** One place earlier or later among the entries of its day. */
export function movedWithinDay(document: ItineraryDocument, key: string, step: -1 | 1): ItineraryDocument {
  const moved = document.items.find((item) => item.key === key);
  const sameDay = moved ? itemsOfDay(document, moved.day) : [];
  const other = sameDay[sameDay.findIndex((item) => item.key === key) + step];
  if (!moved || !other) return document;
  return { ...document, items: document.items.map((item) => (item.key === moved.key ? other : item.key === other.key ? moved : item)) };
}

/** The same route on another date. */
export function withDepartureInstead(document: ItineraryDocument, key: string, departure: DatedDeparture): ItineraryDocument {
  const before = document.items.find((item) => item.key === key);
  if (!before || departureIdsOf(document).includes(departure.id)) return document;
  return withDepartures(withoutItem(document, key), [departure]);
}

/**
 * Begins on another date. Departures cannot move: they keep their date while it is within the itinerary, else they
 * stand at its nearest end, where they show as a conflict. Free days and notes keep their number.
 */
export function withStartDate(document: ItineraryDocument, startDate: LocalDate, dateOf: (departureId: string) => LocalDate | undefined): ItineraryDocument {
  const items = document.items.map((item) => {
    const date = item.departureId && dateOf(item.departureId);
    if (!date) return item;
    return { ...item, day: Math.max(1, Math.min(document.dayCount, daysBetween(startDate, date) + 1)) };
  });
  return { ...document, startDate, items };
}

/** An itinerary is not cut below its last entry: what is on a day is moved or removed first. */
export function fewestDays(document: ItineraryDocument) {
  return Math.max(1, ...document.items.map(({ day }) => day));
}

/** As the server takes it. A note without text is still being written: it waits here. */
export function inputOf(document: ItineraryDocument) {
  const items = document.items.filter((item) => item.kind !== 'NOTE' || item.text.trim() !== '');
  return {
    title: document.title.trim(),
    clientName: document.clientName.trim() || null,
    startDate: document.startDate,
    dayCount: document.dayCount,
    party: [...document.party],
    items: items.map(({ day, kind, departureId, text }): ItineraryItemInput => ({ day, kind, departureId, text: text.trim() || null })),
  };
}

/** The same for the server: nothing to save between the two. */
export function isSameDocument(a: ItineraryDocument, b: ItineraryDocument) {
  return JSON.stringify(comparable(a)) === JSON.stringify(comparable(b));
}

function comparable(document: ItineraryDocument) {
  const input = inputOf(document);
  // The order of days and of classes says nothing; the order within a day does.
  const items = input.items.map((item, index) => ({ ...item, index })).sort((a, b) => a.day - b.day || a.index - b.index);
  const party = [...input.party].sort((a, b) => `${a.rateClass}${a.ageClass}`.localeCompare(`${b.rateClass}${b.ageClass}`));
  return { ...input, items: items.map(({ day, kind, departureId, text }) => [day, kind, departureId, text]), party: party.map(({ rateClass, ageClass, count }) => [rateClass, ageClass, count]) };
}

/** What differs between two versions, for who has to choose one. */
export function differencesOf(mine: ItineraryDocument, theirs: ItineraryDocument) {
  const [a, b] = [comparable(mine), comparable(theirs)];
  const entries = (one: typeof a) => one.items.map((item) => JSON.stringify(item));
  const [inMine, inTheirs] = [entries(a), entries(b)];
  return {
    title: a.title !== b.title || a.clientName !== b.clientName,
    dates: a.startDate !== b.startDate || a.dayCount !== b.dayCount,
    party: JSON.stringify(a.party) !== JSON.stringify(b.party),
    onlyMine: inMine.filter((item) => !inTheirs.includes(item)).length,
    onlyTheirs: inTheirs.filter((item) => !inMine.includes(item)).length,
  };
}

let lastKey = 0;
export function newKey() {
  lastKey += 1;
  return `new-${lastKey}-${Math.random().toString(36).slice(2, 8)}`;
}
