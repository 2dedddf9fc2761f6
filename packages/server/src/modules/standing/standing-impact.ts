import { type Db, sql } from '#db/statement';
import { fingerprintOf, type ImpactReservation, type ImpactWaiting, type StandingImpact } from './standing.rules.ts';

const TREK = `json_build_object('es', t.name, 'en', t.name_en) as trek`;
const RESERVATIONS = sql('reservations-of-standing', `
select r.id, r.code, ${TREK}, d.date, r.people, r.state = 'PENDING' as "isRequest", r.state = 'CONFIRMED' as "isKept"
  from reservation r join departure d on d.id = r.departure_id join trek t on t.id = d.trek_id
 where r.agency_id = $1 and ((r.state in ('HELD','PENDING') and r.expires_at > $2::timestamptz) or (r.state = 'CONFIRMED' and d.date >= ($2::timestamptz at time zone 'America/Lima')::date))
 order by d.date, r.id`);
const WAITING = sql('waiting-of-standing', `
select w.id, w.code, ${TREK}, w.first_date as "from", w.last_date as "to", w.people
  from waiting_entry w join trek t on t.id = w.trek_id where w.agency_id = $1 and w.state = 'WAITING' and w.deadline > $2 order by w.first_date, w.id`);

/** What ends when an agency is not certified any more, and what stays, as of an instant: for whoever asks before, and again under the locks for whoever does it. */
export async function standingImpactOf(db: Db, agencyId: string, now: string): Promise<StandingImpact> {
  const reservations = await db.query<ImpactReservation & { isKept: boolean }>(RESERVATIONS, [agencyId, now]);
  const waiting = await db.query<ImpactWaiting>(WAITING, [agencyId, now]);
  const held = reservations.filter((r) => !r.isKept);
  return { fingerprint: fingerprintOf({ held, waiting }), held, waiting, kept: reservations.filter((r) => r.isKept) };
}
