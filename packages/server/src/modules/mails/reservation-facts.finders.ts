import { type Currency, currencies } from '#graphql/shared.type';
import { type Db, sql } from '#db/statement';
import type { ReservationState } from '#modules/reservations/reservation.rules';

/** An amount per currency; one that is null is not known yet. */
export type Sums = readonly ({ amount: number; currency: Currency } | null)[];

/** A reservation as letters speak of it: no names of travellers, no reference of the agency's, which may carry one. */
export type LetterReservation = {
  id: string; code: string; agencyId: string; agencyName: string; trek: { es: string; en: string }; date: string; people: number; state: ReservationState;
  expiresAt: string | null; confirmedAt: string | null; endedAt: string | null; endReason: string | null; endedBy: 'AGENCY' | 'NETWORK' | 'SYSTEM' | null;
  namingDeadline: string; named: number;
  /** It was held for a party of the waiting list, which is told in its own words. */
  isOffer: boolean;
  /** What is owed, and what was owed before it ended. */
  owed: Sums; owedBefore: Sums;
};

const sums = (which: string) => `(select coalesce(json_agg(json_build_object('currency', x.currency, 'amount', x.amount) order by x.currency nulls last), '[]')
    from (select l.currency, sum(l.total)::bigint as amount from reservation_line l where l.reservation_id = r.id and ${which} group by l.currency) x)`;

const OF_HOLD = sql('letter-reservations', `
select r.id, r.code, r.agency_id as "agencyId", (select a.trade_name from agency a where a.id = r.agency_id) as "agencyName", json_build_object('es', t.name, 'en', t.name_en) as trek, d.date, r.people, r.state, r.expires_at as "expiresAt",
       r.confirmed_at as "confirmedAt", r.ended_at as "endedAt", r.end_reason as "endReason", r.ended_by as "endedBy", r.naming_deadline as "namingDeadline",
       (select count(*)::int from traveller v where v.reservation_id = r.id) as named, exists (select from waiting_entry w where w.hold_id = r.hold_id) as "isOffer",
       ${sums('true')} as owed, ${sums('(l.added_at is null or l.added_at < r.ended_at)')} as "owedBefore"
  from reservation r join departure d on d.id = r.departure_id join trek t on t.id = d.trek_id
 where r.hold_id = (select hold_id from reservation where id = $1) order by r.id`);

type Row = Omit<LetterReservation, 'owed' | 'owedBefore'> & { owed: { currency: Currency | null; amount: number }[]; owedBefore: { currency: Currency | null; amount: number }[] };

/** The reservations of a hold, found by any of them. */
export async function findLetterReservations(db: Db, reservationId: string): Promise<LetterReservation[]> {
  const rows = await db.query<Row>(OF_HOLD, [reservationId]);
  return rows.map((row) => ({ ...row, owed: row.owed.map(known), owedBefore: row.owedBefore.map(known) }));
}

const known = ({ currency, amount }: { currency: Currency | null; amount: number }) => currency && { currency, amount };

/** What is left when one sum is taken from another, by currency; null when either is not known. */
export function difference(from: Sums, taken: Sums): Sums {
  if (from.includes(null) || taken.includes(null)) return [null];
  const amountIn = (of: Sums, currency: Currency) => of.find((sum) => sum!.currency === currency)?.amount ?? 0;
  return currencies.filter((currency) => from.some((sum) => sum!.currency === currency))
    .map((currency) => ({ currency, amount: amountIn(from, currency) - amountIn(taken, currency) }));
}

/** What several reservations come to, by currency; null beside them when something is not known. */
export function sumOf(all: readonly Sums[]): Sums {
  const sumsOfAll = all.flat();
  const totals = currencies.flatMap((currency) => {
    const of = sumsOfAll.filter((sum) => sum?.currency === currency);
    return of.length > 0 ? [{ currency, amount: of.reduce((total, sum) => total + sum!.amount, 0) }] : [];
  });
  return sumsOfAll.includes(null) ? [...totals, null] : totals;
}
