import { type Db, sql } from '#db/statement';
import { CERTIFICATION_COLUMNS, type CertificationRow } from '#modules/certifications/certification.finders';
import { fingerprintOf, type SinceLook } from './look.rules.ts';
import type { ImpactReservation, ImpactWaiting, StandingImpact } from './standing.rules.ts';

const TREK = `json_build_object('es', t.name, 'en', t.name_en) as trek`;
const RESERVATION = `r.id, r.code, ${TREK}, d.date, r.people`;
const OF_TREK = 'from reservation r join departure d on d.id = r.departure_id join trek t on t.id = d.trek_id';
const RESERVATIONS = sql('reservations-of-standing', `
select ${RESERVATION}, r.state = 'PENDING' as "isRequest", r.state = 'CONFIRMED' as "isKept" ${OF_TREK}
 where r.agency_id = $1 and ((r.state in ('HELD','PENDING') and r.expires_at > $2::timestamptz) or (r.state = 'CONFIRMED' and d.date >= ($2::timestamptz at time zone 'America/Lima')::date))
 order by d.date, r.id`);
const ENTRY = 'w.id, w.code, w.first_date as "from", w.last_date as "to", w.people';
const WAITING = sql('waiting-of-standing', `
select ${ENTRY}, ${TREK} from waiting_entry w join trek t on t.id = w.trek_id where w.agency_id = $1 and w.state = 'WAITING' and w.deadline > $2 order by w.first_date, w.id`);
const FILES = sql('files-of-standing', `
select * from (select ${CERTIFICATION_COLUMNS} from certification c where c.agency_id = $1 and c.state in ('APPROVED','SUSPENDED')) f where f.state in ('APPROVED','SUSPENDED') order by f."createdAt", f.id`);

/** What ends when an agency is not certified any more, and what stays, as of an instant: for whoever asks before, and again under the locks for whoever does it. */
export async function standingImpactOf(db: Db, agencyId: string, now: string): Promise<StandingImpact & { files: CertificationRow[] }> {
  const files = await db.query<CertificationRow>(FILES, [agencyId]);
  const reservations = await db.query<ImpactReservation & { isKept: boolean }>(RESERVATIONS, [agencyId, now]);
  const waiting = await db.query<ImpactWaiting>(WAITING, [agencyId, now]);
  const [held, kept] = [reservations.filter((r) => !r.isKept), reservations.filter((r) => r.isKept)];
  return { fingerprint: fingerprintOf({ files, held, waiting, kept }, now), files, held, waiting, kept };
}

/** By their ids, what came between a look and the act. */
export type SinceLookIds = Record<keyof SinceLook, string[]>;
export const idsSinceLook = ({ held, waiting, kept }: SinceLook): SinceLookIds => {
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  return { held: ids(held), waiting: ids(waiting), kept: ids(kept) };
};

// It has ended by now: a request is what nobody had accepted on a departure that asks the network first.
const RESERVATIONS_BY_ID = sql('reservations-since-look', `
select ${RESERVATION}, r.state <> 'CONFIRMED' and d.on_request and r.accepted_at is null and not r.from_share as "isRequest" ${OF_TREK} where r.id = any ($1::uuid[]) order by d.date, r.id`);
const WAITING_BY_ID = sql('waiting-since-look', `
select ${ENTRY}, ${TREK} from waiting_entry w join trek t on t.id = w.trek_id where w.id = any ($1::uuid[]) order by w.first_date, w.id`);

/** What came between a look and the act, named again: for the answer, also when it is asked for a second time. */
export async function findSinceLook(db: Db, ids: SinceLookIds): Promise<SinceLook> {
  const reservations = await db.query<ImpactReservation>(RESERVATIONS_BY_ID, [[...ids.held, ...ids.kept]]);
  const kept = new Set(ids.kept);
  return { held: reservations.filter(({ id }) => !kept.has(id)), waiting: await db.query<ImpactWaiting>(WAITING_BY_ID, [ids.waiting]), kept: reservations.filter(({ id }) => kept.has(id)) };
}
