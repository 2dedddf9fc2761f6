import type { ItineraryItemKind, PartyMemberInput } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import type { ItineraryDocument } from './itinerary-document.ts';

type SavedItinerary = {
  title: string;
  clientName: string | null;
  startDate: LocalDate;
  dayCount: number;
  party: ReadonlyArray<PartyMemberInput & { __typename?: string }>;
  days: ReadonlyArray<{ day: number; items: ReadonlyArray<{ id: string; kind: ItineraryItemKind; text: string | null; departure: { id: string } | null }> }>;
};

/** The saved itinerary as a document to write in. */
export function documentOf(itinerary: SavedItinerary): ItineraryDocument {
  return {
    title: itinerary.title,
    clientName: itinerary.clientName ?? '',
    startDate: itinerary.startDate,
    dayCount: itinerary.dayCount,
    party: itinerary.party.map(({ rateClass, ageClass, count }) => ({ rateClass, ageClass, count })),
    items: itinerary.days.flatMap(({ day, items }) =>
      items.map(({ id, kind, text, departure }) => ({ key: id, day, kind, departureId: departure?.id ?? null, text: text ?? '' })),
    ),
  };
}

/** Checks a kept draft before it is believed. */
export function isDocument(value: unknown): value is ItineraryDocument {
  const document = value as Partial<ItineraryDocument> | null;
  return (
    typeof document?.title === 'string' &&
    typeof document.clientName === 'string' &&
    typeof document.startDate === 'string' &&
    Number.isInteger(document.dayCount) &&
    Array.isArray(document.party) &&
    Array.isArray(document.items)
  );
}
