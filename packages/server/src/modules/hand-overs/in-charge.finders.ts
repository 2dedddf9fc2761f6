import { defineBatch } from '#db/batch';
import { WITH_CLOCK } from '#db/now';
import { type Db, sql } from '#db/statement';
import type { InCharge } from './hand-over.rules.ts';

/** What still needs somebody in charge: holds and requests that run, groups that have not come home, itineraries in work, parties that wait or have an offer. */
const LIVE_RESERVATION = `((r.state in ('HELD','PENDING') and r.expires_at > k.now) or (r.state in ('CONFIRMED','CHECKED_IN') and exists (
  select from departure d where d.id = r.departure_id and d.date + d.days > (k.now at time zone 'America/Lima')::date)))`;
const OPEN_ITINERARY = `i.state in ('DRAFT','PROPOSED','ACCEPTED')`;
const LIVE_ENTRY = `w.state in ('WAITING','OFFERED')`;

const COUNTS = sql('in-charge-counts', `${WITH_CLOCK}
select x.agency as "agencyId", x.person as "personId",
  (select count(*)::int from reservation r where r.agency_id = x.agency and coalesce(r.in_charge_id, r.held_by) = x.person and ${LIVE_RESERVATION}) as reservations,
  (select count(*)::int from itinerary i where i.agency_id = x.agency and coalesce(i.in_charge_id, i.created_by) = x.person and ${OPEN_ITINERARY}) as itineraries,
  (select count(*)::int from waiting_entry w where w.agency_id = x.agency and coalesce(w.in_charge_id, w.joined_by) = x.person and ${LIVE_ENTRY}) as "waitingEntries"
  from k, unnest($1::uuid[], $2::text[]) x(agency, person)`);

type CountRow = InCharge & { agencyId: string; personId: string };

/** A member of an agency, as a key of batches. */
export const memberKey = (agencyId: string, personId: string): string => `${agencyId}/${personId}`;

/** What members of agencies are in charge of, counted. */
export const inChargeOf = defineBatch<string, InCharge>(async (db, keys) => {
  const pairs = keys.map((key) => key.split('/') as [string, string]);
  const rows = await db.query<CountRow>(COUNTS, [pairs.map(([agency]) => agency), pairs.map(([, person]) => person)]);
  const byKey = new Map(rows.map(({ agencyId, personId, ...counts }) => [memberKey(agencyId, personId), counts]));
  return keys.map((key) => byKey.get(key) ?? { reservations: 0, itineraries: 0, waitingEntries: 0 });
});

/** The same for one member, inside a transaction. */
export const countInCharge = async (db: Db, agencyId: string, personId: string): Promise<InCharge> => (await inChargeOf.load(db, [memberKey(agencyId, personId)]))[0]!;

const OF_RESERVATIONS = sql('in-charge-of-reservations', `
select r.id as "reservationId", p.id, p.name, p.email from reservation r join person p on p.id = coalesce(r.in_charge_id, r.held_by)
 where r.id = any ($1::uuid[]) and exists (select from membership m where m.agency_id = r.agency_id and m.person_id = p.id)`);

type PersonOf = { reservationId: string; id: string; name: string; email: string };

/** Who is in charge of reservations: null where whoever was has left the agency. */
export const inChargeOfReservation = defineBatch<string, PersonOf | null>(async (db, ids) => {
  const rows = new Map((await db.query<PersonOf>(OF_RESERVATIONS, [ids])).map((row) => [row.reservationId, row]));
  return ids.map((id) => rows.get(id) ?? null);
});

/** One kind of thing: its rows are locked in the order of ids, get their new person, and each gets its entry in the trail. */
const HAND_OVER = (table: string, name: string, began: string, type: string, isLive: string) => sql(`hand-over-${table.replace('_', '-')}`, `
with k as materialized (select app_now() as now),
x as materialized (select ${name}.id from k, ${table} ${name} where ${name}.agency_id = $1 and coalesce(${name}.in_charge_id, ${name}.${began}) = $2 and ${isLive} order by ${name}.id for update of ${name}),
u as (update ${table} t set in_charge_id = $3 from x where t.id = x.id returning t.id),
a as (insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, before, after)
  select k.now, $4, $1, $5, 'hand-over', '${type}', u.id, jsonb_build_object('inCharge', $2::text), jsonb_build_object('inCharge', $3::text) from k, u)
select count(*)::int as count from u`);

const STATEMENTS = {
  reservations: HAND_OVER('reservation', 'r', 'held_by', 'Reservation', LIVE_RESERVATION),
  itineraries: HAND_OVER('itinerary', 'i', 'created_by', 'Itinerary', OPEN_ITINERARY),
  waitingEntries: HAND_OVER('waiting_entry', 'w', 'joined_by', 'WaitingEntry', LIVE_ENTRY),
};

/** Puts somebody else in charge of all that a person of an agency is in charge of; answers how much it was. In the order of locks: reservations first. */
export async function moveInCharge(db: Db, { agencyId, from, to, actorId, via }: { agencyId: string; from: string; to: string; actorId: string; via: string }): Promise<InCharge> {
  const move = async (of: keyof typeof STATEMENTS) => (await db.query<{ count: number }>(STATEMENTS[of], [agencyId, from, to, actorId, via]))[0]!.count;
  return { reservations: await move('reservations'), itineraries: await move('itineraries'), waitingEntries: await move('waitingEntries') };
}
