import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, knownAnswer, tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { writeAudit } from '#modules/audit/write-audit';
import { departureById } from '#modules/departures/departure.finders';
import { departureIdsOfItinerary, itineraryById } from '#modules/itineraries/itinerary.finders';
import { maySeeItineraries, requireMayDraftFor } from '#modules/itineraries/itinerary.policy';
import { inCanonicalOrder, type Party, partyTotal, refuseIfPartyInvalid } from '#modules/rates/party.rules';
import { priceTogether } from '#modules/rates/price-legs';
import { findLegRates } from '#modules/rates/rate.finders';
import { QUOTE_HOURS } from './quote.rules.ts';

const INSERT = sql('make-quote', `
insert into quote (agency_id, itinerary_id, departure_ids, party, people, lines, priced_at, valid_until, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + interval '${QUOTE_HOURS} hours', $7, $8) returning id`);

export type QuoteWish = { agencyId: string; departureIds?: readonly string[] | null; itineraryId?: string | null; party?: Party | null; key: string };
export type NothingToQuote = Refusal<'NothingToQuote'>;
type Subject = { departureIds: string[]; party: Party; itineraryId: string | null };

/**
 * Keeps a price for a time: the departures of a wish or of an itinerary, for a party, by the rates of this instant.
 * A hold made by it in time costs what it says, whatever the rates have become. It takes no spots.
 */
export async function makeQuote(scope: Scope, { key: clientKey, ...wish }: QuoteWish) {
  const { personId } = requireMayDraftFor(scope.viewer, wish.agencyId);
  const subject = await subjectOf(scope, wish);
  const refusal = refuseIfPartyInvalid(subject.party) ?? refuseIfNothing(subject);
  const key = { owner: wish.agencyId, key: clientKey, input: ['make-quote', wish] };
  // What was answered first is answered again, also when the itinerary has nothing to quote meanwhile.
  if (refusal) return (await knownAnswer<{ quoteId: string }>(scope.db, key)) ?? refusal;
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    const known = await knownAnswer<{ quoteId: string }>(inside.db, key);
    if (known) return known;
    const { id, at } = await writeQuote(inside.db, wish.agencyId, subject, personId);
    await writeAudit(inside, { action: 'make-quote', objectType: 'PriceQuote', objectId: id, agencyId: wish.agencyId, after: { departureIds: subject.departureIds, people: partyTotal(subject.party) }, at });
    await keepAnswer(inside.db, key, 'QUOTED', { quoteId: id }, at);
    return { quoteId: id };
  }));
  scope.batches.clear();
  return answer;
}

async function writeQuote(db: Db, agencyId: string, { departureIds, party, itineraryId }: Subject, personId: string): Promise<{ id: string; at: string }> {
  const facts = (await findLegRates(db, departureIds)).filter((fact) => fact !== null);
  const ordered = inCanonicalOrder(party);
  const { lines } = priceTogether(facts, ordered);
  const at = facts[0]!.at;
  const [made] = await db.query<{ id: string }>(INSERT, [agencyId, itineraryId, departureIds, JSON.stringify(ordered), partyTotal(ordered), JSON.stringify(lines), at, personId]);
  return { id: made!.id, at };
}

/** What is to be priced. What the agency may not see does not exist. */
async function subjectOf(scope: Scope, { agencyId, departureIds, itineraryId, party }: Omit<QuoteWish, 'key'>): Promise<Subject> {
  if (itineraryId) {
    const itinerary = isUuid(itineraryId) ? await scope.batches.load(itineraryById, itineraryId) : null;
    if (!itinerary || itinerary.agencyId !== agencyId || !maySeeItineraries(scope.viewer, itinerary.agencyId)) throw new NotFound();
    return { departureIds: distinct(await departureIdsOfItinerary(scope, itinerary.id)), party: itinerary.party, itineraryId: itinerary.id };
  }
  const ids = distinct(departureIds ?? []);
  if (!ids.every(isUuid)) throw new NotFound();
  const departures = await Promise.all(ids.map((id) => scope.batches.load(departureById, id)));
  if (departures.includes(null)) throw new NotFound();
  return { departureIds: ids, party: party ?? [], itineraryId: null };
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

const refuseIfNothing = ({ departureIds }: Subject): NothingToQuote | undefined =>
  departureIds.length > 0 ? undefined : { kind: 'NothingToQuote', message: 'There is no departure to quote.' };
