import { defineBatch, defineBatchById } from '#db/batch';
import { sql } from '#db/statement';
import type { PartyMember } from '#modules/rates/party.rules';
import type { PriceLine } from '#modules/rates/rate.rules';

/** A quote as it was made. Its lines are a snapshot: nothing changes them. */
export type QuoteRow = {
  id: string; agencyId: string; itineraryId: string | null; departureIds: string[]; party: PartyMember[]; lines: PriceLine[];
  pricedAt: string; validUntil: string; createdBy: string; isExpired: boolean;
};

const COLUMNS = `q.id, q.agency_id as "agencyId", q.itinerary_id as "itineraryId", q.departure_ids as "departureIds", q.party, q.lines, q.priced_at as "pricedAt",
  q.valid_until as "validUntil", q.created_by as "createdBy", q.valid_until <= k.now as "isExpired"`;
const CLOCK = 'with k as materialized (select app_now() as now)';
const BY_ID = sql('quotes-by-id', `${CLOCK} select ${COLUMNS} from k, quote q where q.id = any ($1::uuid[])`);
const LATEST = sql('latest-quotes-of-itineraries', `
${CLOCK} select distinct on (q.itinerary_id) ${COLUMNS} from k, quote q where q.itinerary_id = any ($1::uuid[]) and q.valid_until > k.now
 order by q.itinerary_id, q.created_at desc, q.id desc`);

export const quoteById = defineBatchById<QuoteRow>((db, ids) => db.query(BY_ID, [ids]));

/** The latest quote of an itinerary that still stands; null when there is none. */
export const standingQuoteOfItinerary = defineBatch<string, QuoteRow | null>(async (db, ids) => {
  const byItinerary = new Map((await db.query<QuoteRow>(LATEST, [ids])).map((row) => [row.itineraryId, row]));
  return ids.map((id) => byItinerary.get(id) ?? null);
});
