import { type Db, sql } from '#db/statement';
import { canonicalHash } from '#lib/canonical-hash';
import type { DayLimit } from './change-limits.ts';
import { type DayKey, keyOfDay } from './resource-day.ts';
import type { DayTerms } from './room.rules.ts';
import { TERMS_OF } from './terms.statements.ts';

/** A resource-day as it stands, with what is taken of it by live claims and what is kept or capped. */
export type DayState = DayLimit & { taken: number; terms: DayTerms };

/** What a day would allow after a change, and how much more than that is taken or promised already. */
export type DayAfter = DayLimit & { overBy: number };

/** A change of the season, before it is made: which resource-days it concerns, and what they allow after it. */
export type SeasonPlan = { days: readonly DayKey[]; after: (day: DayState) => DayAfter };

export type ImpactDay = DayAfter & { before: DayLimit; taken: number };

/** What a change would mean for those who reserved. It never touches a claim: a day with more taken than allowed is shown as over-committed. */
export type Impact = {
  /** Tells this impact from another: whoever makes the change names the one that was looked at. */
  fingerprint: string;
  days: ImpactDay[];
  /** Departures that need one of the days and are not over. */
  departureIds: string[];
  /** Live reservations on the days that would be over-committed. */
  reservations: { id: string; isConfirmed: boolean; people: number }[];
};

const DAYS = sql('days-before-change', `
select d.date, d.resource_id as "resourceId", d.limit_kind as "limitKind", d.lim, d.closed, ${TERMS_OF('$3::timestamptz')} as terms,
       (select coalesce(sum(c.quantity), 0)::int from claim c where c.date = d.date and c.resource_id = d.resource_id and c.until > $3::timestamptz) as taken
  from unnest($1::date[], $2::int[]) x(date, resource_id) join resource_day d using (date, resource_id) order by d.date, d.resource_id`);
const DEPARTURES = sql('departures-on-days', `
select distinct p.id from unnest($1::date[], $2::int[]) x(date, resource_id) join departure_need n using (date, resource_id) join departure p on p.id = n.departure_id
 where p.state not in ('CANCELLED', 'DONE') and p.date + p.days - 1 >= ($3::timestamptz at time zone 'America/Lima')::date order by p.id`);
const RESERVATIONS = sql('reservations-on-days', `
select distinct r.id, c.until = 'infinity' as "isConfirmed", r.people
  from unnest($1::date[], $2::int[]) x(date, resource_id) join claim c using (date, resource_id) join reservation r on r.id = c.reservation_id
 where c.until > $3::timestamptz order by r.id`);

/** Computes what a change would mean at an instant: for whoever asks before, and again under the locks for whoever makes it. */
export async function impactOf(db: Db, plan: SeasonPlan, now: string): Promise<Impact> {
  const states = await db.query<DayState>(DAYS, [...columns(plan.days), now]);
  const days = states.map((before) => ({ ...plan.after(before), taken: before.taken, before: { date: before.date, resourceId: before.resourceId, limitKind: before.limitKind, lim: before.lim, closed: before.closed } }));
  const departures = await db.query<{ id: string }>(DEPARTURES, [...columns(days), now]);
  const over = days.filter((day) => day.overBy > 0);
  const reservations = over.length > 0 ? await db.query<Impact['reservations'][number]>(RESERVATIONS, [...columns(over), now]) : [];
  const departureIds = departures.map((d) => d.id);
  // What is taken of days with room enough may change from second to second and changes nothing: it is not part of the fingerprint.
  const fingerprint = canonicalHash([days.map((d) => [keyOfDay(d), d.limitKind, d.lim, d.closed, d.overBy]), departureIds, reservations]);
  return { fingerprint, days, departureIds, reservations };
}

const columns = (days: readonly DayKey[]) => [days.map((d) => d.date), days.map((d) => d.resourceId)];

/** The days of an impact whose limit really changes. */
export const changedDays = (impact: Impact): DayLimit[] =>
  impact.days.filter((d) => d.limitKind !== d.before.limitKind || d.lim !== d.before.lim || d.closed !== d.before.closed);

/** How much more is taken of a day than it would allow; a closed one allows nothing. */
export const overBy = (limit: DayLimit, taken: number): number => {
  if (limit.closed) return taken;
  return limit.limitKind === 'NUMBER' ? Math.max(0, taken - (limit.lim ?? 0)) : 0;
};
