import { type Db, sql } from '#db/statement';
import { type ClaimStep, type DayStory, type LimitStep, type Oversold, type Override, storyOfDay } from './history.ts';

// Instants in microseconds, as they were recorded; 'infinity' sorts after every year.
const CLAIMS = sql('proof-claim-steps', `
select s.step, to_char(s.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, s.tx::text, s.date || ' ' || s.resource_id as day, s.reservation_id as "reservationId",
       r.agency_id as "agencyId", s.quantity, coalesce(to_char(nullif(s.until, 'infinity'), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'infinity') as until
  from proof.claim_step s join reservation r on r.id = s.reservation_id`);
const LIMITS = sql('proof-limit-steps', `
select step, to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, date || ' ' || resource_id as day,
       case when closed then 0 when limit_kind = 'NUMBER' then lim end as "limit" from proof.limit_step`);
const OVERRIDES = sql('proof-overrides', `
select d.date || ' ' || d.resource_id as day, o.agency_id as "agencyId", o.lim as "limit", to_char(o.created_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "from",
       to_char(least(o.expires_at, coalesce(o.ended_at, o.expires_at)), 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "to"
  from capacity_override o join resource_day d on d.resource_id = o.resource_id and d.date between o.first_date and o.last_date`);

export const claimStepsOf = (db: Db) => db.query<ClaimStep>(CLAIMS);
export const limitStepsOf = (db: Db) => db.query<LimitStep>(LIMITS);

/** What happened on every resource-day since the record began. */
export async function storiesOfDays(db: Db): Promise<Map<string, DayStory>> {
  const claims = Map.groupBy(await claimStepsOf(db), ({ day }) => day);
  const limits = Map.groupBy(await limitStepsOf(db), ({ day }) => day);
  const overrides = Map.groupBy(await db.query<Override>(OVERRIDES), ({ day }) => day);
  return new Map([...claims].map(([day, steps]) => [day, storyOfDay(steps, limits.get(day) ?? [], overrides.get(day))]));
}

/** Every taking beyond a limit in the whole history. Expected: none. */
export async function findOversoldInstants(db: Db): Promise<Oversold[]> {
  return [...(await storiesOfDays(db)).values()].flatMap(({ oversold }) => oversold);
}
