import { type Db, sql } from '#db/statement';
import type { Line } from '#modules/rates/line.rules';
import type { PartyMember } from '#modules/rates/party.rules';

/** A stored quote: what was shown, for which version of the reservation, and until when it stands. */
export type QuoteRow = {
  id: string; reservationId: string; version: number; manifestVersion: number; departureId: string; party: PartyMember[]; people: number;
  leaving: number[]; lines: Line[]; tierDays: number | null; createdAt: string; validUntil: string;
};

const BY_ID = sql('amendment-quote-by-id', `
select id, reservation_id as "reservationId", version, manifest_version as "manifestVersion", departure_id as "departureId", party, people, leaving, lines,
       tier_days as "tierDays", created_at as "createdAt", valid_until as "validUntil" from amendment_quote where id = $1`);
const KEEP = sql('keep-amendment-quote', `
insert into amendment_quote (reservation_id, version, manifest_version, departure_id, party, people, leaving, lines, tier_days, created_at, created_by, valid_until)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id`);

/** A quote as it was kept; undefined when there is none. Whether the viewer may see it is asked of its reservation. */
export const findAmendmentQuote = async (db: Db, id: string): Promise<QuoteRow | undefined> => (await db.query<QuoteRow>(BY_ID, [id]))[0];

/** Keeps a quote and answers its key. */
export async function keepAmendmentQuote(db: Db, quote: Omit<QuoteRow, 'id'> & { createdBy: string }): Promise<string> {
  const [kept] = await db.query<{ id: string }>(KEEP, [
    quote.reservationId, quote.version, quote.manifestVersion, quote.departureId, JSON.stringify(quote.party), quote.people, quote.leaving, JSON.stringify(quote.lines),
    quote.tierDays, quote.createdAt, quote.createdBy, quote.validUntil]);
  return kept!.id;
}
