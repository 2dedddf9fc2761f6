import { v7 as uuid } from 'uuid';
import { inTransaction } from '#db/in-transaction';
import { readNow } from '#db/now';
import type { Scope } from '#http/scope';
import { daysBetween } from '#lib/calendar';
import { makeCode } from '#lib/code';
import { writeAudit } from '#modules/audit/write-audit';
import { inCanonicalOrder, type Party, partyTotal, refuseIfPartyInvalid } from '#modules/rates/party.rules';
import { Itinerary } from './itinerary.entity.ts';
import { knownDepartures } from './itinerary.finders.ts';
import { requireMayDraftFor } from './itinerary.policy.ts';
import { type ItemWish, MOST_ITEMS, refuseIfItineraryInvalid } from './itinerary.rules.ts';
import { replaceItems } from './replace-items.ts';

export type CreateItinerary = { agencyId: string; title: string; clientName?: string | null; startDate: string; dayCount: number; party: Party; departureIds?: readonly string[] | null };

/**
 * Begins an itinerary for a client of an agency, certified or not, with departures each on the day its date falls on.
 * Refuses a party that cannot be, and departures outside its days.
 */
export async function createItinerary(scope: Scope, wish: CreateItinerary) {
  const viewer = requireMayDraftFor(scope.viewer, wish.agencyId);
  const departureIds = wish.departureIds ?? [];
  const departures = await knownDepartures(scope, departureIds.slice(0, MOST_ITEMS));
  // Who is unknown has no date, so no day either: the rule refuses it by its id.
  const items = departureIds.map((departureId): ItemWish => {
    const date = departures.get(departureId)?.date;
    return { day: date ? daysBetween(wish.startDate, date) + 1 : 1, kind: 'DEPARTURE', departureId };
  });
  const refusal = refuseIfPartyInvalid(wish.party) ?? refuseIfItineraryInvalid({ ...wish, items }, new Set(departures.keys()));
  if (refusal) return refusal;

  const id = uuid();
  await inTransaction(scope, async (inside) => {
    const now = await readNow(inside.db);
    inside.em.create(Itinerary, {
      id, code: makeCode(), agencyId: wish.agencyId, title: wish.title.trim(), clientName: wish.clientName?.trim() || null, startDate: wish.startDate,
      dayCount: wish.dayCount, state: 'DRAFT', version: 1, party: inCanonicalOrder(wish.party), people: partyTotal(wish.party),
      createdBy: viewer.personId, updatedAt: now, updatedBy: viewer.personId,
    });
    await inside.em.flush();
    await replaceItems(inside, id, items);
    await writeAudit(inside, {
      action: 'create-itinerary', objectType: 'Itinerary', objectId: id, agencyId: wish.agencyId,
      after: { version: 1, startDate: wish.startDate, dayCount: wish.dayCount, people: partyTotal(wish.party), items: items.length },
    });
  });
  scope.batches.clear();
  return { itineraryId: id };
}
