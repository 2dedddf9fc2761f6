import { v7 as uuid } from 'uuid';
import type { Scope } from '#http/scope';
import { ItineraryItem } from './itinerary.entity.ts';
import { type ItemWish, placed } from './itinerary.rules.ts';

/** Puts the entries of an itinerary in the place of those it had. Call it within the transaction that holds its lock. */
export async function replaceItems(inside: Scope, itineraryId: string, items: readonly ItemWish[]): Promise<void> {
  await inside.em.nativeDelete(ItineraryItem, { itineraryId });
  if (items.length > 0) await inside.em.insertMany(ItineraryItem, placed(items).map((item) => ({ id: uuid(), itineraryId, ...item })));
}
