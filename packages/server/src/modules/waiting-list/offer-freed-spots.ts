import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { OutboxEvent } from '#jobs/events';
import type { DayKey } from '#modules/capacity/resource-day';
import { roomOf } from '#modules/capacity/resource.finders';

/** More parties than this are served at the next look. */
const MOST_AT_ONCE = 200;

/** What waiting parties w may be offered, as departures d. */
const MAY_BE_OFFERED = `d.trek_id = w.trek_id and d.date between w.first_date and w.last_date and d.date > (select lima_today())
   and d.state in ('OPEN','GUARANTEED') and not d.on_request`;

/**
 * Parties that seem to fit now, in the order of joining: a look at what everybody sees, before anything is locked. An agency with an
 * override may have more; it is asked in any case. Who gets what is decided under the locks.
 */
const fitting = (name: string, awaited: string) => sql(name, `
with w as materialized (
  select w.id, w.agency_id, w.trek_id, w.first_date, w.last_date, w.at_least, w.joined_at from waiting_entry w
   where w.state = 'WAITING' and w.deadline > (select app_now()) ${awaited} order by w.joined_at, w.id),
${roomOf(`select n.departure_id, n.date, n.resource_id from departure_need n
   where n.departure_id in (select d.id from w join departure d on ${MAY_BE_OFFERED})`)}
select w.id from w join departure d on ${MAY_BE_OFFERED} join room r on r.departure_id = d.id
 where r.free_spots is null or r.free_spots >= w.at_least or exists (select from capacity_override o where o.agency_id = w.agency_id and o.ended_at is null)
 group by w.id, w.joined_at order by w.joined_at, w.id limit ${MOST_AT_ONCE}`);

const FITTING = fitting('fitting-parties', '');
const FITTING_ON_DAYS = fitting('fitting-parties-on-days', `and exists (
  select from unnest($1::date[], $2::int[]) x(date, resource_id) join departure_need n on n.date = x.date and n.resource_id = x.resource_id
    join departure d on d.id = n.departure_id where ${MAY_BE_OFFERED})`);
const DAYS_OF_RESERVATION = sql('days-of-reservation-and-departures', `
select distinct n.date, n.resource_id as "resourceId" from departure_need n
 where n.departure_id = any ($2::uuid[]) or n.departure_id in (select departure_id from reservation where id = $1)`);

/**
 * Offers spots that became free to the parties that wait for them, in the order of joining: after a release, a cancellation,
 * an expiry, a rejection, an amendment or a change of limits. Safe to do twice: a party is offered spots once.
 */
export async function offerFreedSpots(scope: Scope, event: OutboxEvent): Promise<void> {
  const days = await freedDays(scope.db, event);
  if (days.length === 0) return;
  const parties = await scope.db.query<{ id: string }>(FITTING_ON_DAYS, [days.map((d) => d.date), days.map((d) => d.resourceId)]);
  if (parties.length > 0) await scope.offerTo(parties.map(({ id }) => id));
}

/** Offers whatever fits whoever waits: what became free by the clock alone is announced by nobody. */
export async function offerWhatFits(scope: Scope): Promise<void> {
  const parties = await scope.db.query<{ id: string }>(FITTING);
  if (parties.length > 0) await scope.offerTo(parties.map(({ id }) => id));
}

/** The event names its days; or it is a reservation's, whose departure says them, and the one it was moved from. */
async function freedDays(db: Db, { objectId, facts }: OutboxEvent): Promise<readonly DayKey[]> {
  if (Array.isArray(facts.days)) return facts.days as DayKey[];
  return db.query<DayKey>(DAYS_OF_RESERVATION, [objectId, typeof facts.fromDepartureId === 'string' ? [facts.fromDepartureId] : []]);
}
