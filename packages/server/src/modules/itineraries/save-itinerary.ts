import { LockMode } from '@mikro-orm/core';
import { inTransaction } from '#db/in-transaction';
import { readNow } from '#db/now';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { inCanonicalOrder, type Party, partyTotal, refuseIfPartyInvalid } from '#modules/rates/party.rules';
import { Itinerary } from './itinerary.entity.ts';
import { itemsOfItinerary, itineraryById, knownDepartures } from './itinerary.finders.ts';
import { requireMayEdit } from './itinerary.policy.ts';
import { type ItineraryDraft, MOST_ITEMS, refuseIfItineraryInvalid, refuseIfNotEditable, refuseIfStale } from './itinerary.rules.ts';
import { replaceItems } from './replace-items.ts';

export type SaveItinerary = ItineraryDraft & { itineraryId: string; version: number; startDate: string; party: Party };

/**
 * Saves the whole of an itinerary, as one document. Refuses a change that started from an older version, so that of two
 * people who edit at once the second sees what the first wrote; refuses changes while it is reserved.
 */
export async function saveItinerary(scope: Scope, wish: SaveItinerary) {
  const seen = isUuid(wish.itineraryId) ? await scope.batches.load(itineraryById, wish.itineraryId) : null;
  const viewer = requireMayEdit(scope.viewer, seen);
  const departures = await knownDepartures(scope, wish.items.slice(0, MOST_ITEMS).map((item) => item.departureId));
  const refusal = refuseIfPartyInvalid(wish.party) ?? refuseIfItineraryInvalid(wish, new Set(departures.keys()));
  if (refusal) return refusal;

  const answer = await inTransaction(scope, async (inside) => {
    const itinerary = await inside.em.findOneOrFail(Itinerary, wish.itineraryId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Read after the lock: a hold that was in flight has committed by now, or waits for us.
    const [locked] = await itineraryById.load(inside.db, [itinerary.id]);
    const [before] = await itemsOfItinerary.load(inside.db, [itinerary.id]);
    const late = refuseIfStale(itinerary, wish.version) ?? refuseIfNotEditable(locked!.state);
    if (late) return late;

    const facts = factsOf(itinerary, before!.length);
    inside.em.assign(itinerary, {
      title: wish.title.trim(), clientName: wish.clientName?.trim() || null, startDate: wish.startDate, dayCount: wish.dayCount,
      party: inCanonicalOrder(wish.party), people: partyTotal(wish.party), version: itinerary.version + 1,
      updatedAt: await readNow(inside.db), updatedBy: viewer.personId,
    });
    await inside.em.flush();
    await replaceItems(inside, itinerary.id, wish.items);
    await writeAudit(inside, {
      action: 'save-itinerary', objectType: 'Itinerary', objectId: itinerary.id, agencyId: itinerary.agencyId,
      before: facts, after: factsOf(itinerary, wish.items.length),
    });
    return { itineraryId: itinerary.id };
  });
  scope.batches.clear();
  return answer;
}

/** What the audit trail keeps of a version: its size, not its texts. */
const factsOf = ({ version, startDate, dayCount, people }: { version: number; startDate: string; dayCount: number; people: number }, items: number) =>
  ({ version, startDate, dayCount, people, items });
