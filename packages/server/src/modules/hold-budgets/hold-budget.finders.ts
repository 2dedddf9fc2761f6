import { defineBatch } from '#db/batch';
import { type Db, sql } from '#db/statement';
import { HOLD_MINUTES, UNANSWERED } from '#modules/reservations/reservation.rules';
import { budgetOf, EVENING_HOUR, type HoldBudget, type HoldRecord, type RunningHold, WINDOW_DAYS } from './hold-budget.rules.ts';

const NOW = `coalesce($2::timestamptz, date_trunc('milliseconds', app_now()))`;
const MINUTES = (from: string, until: string) => `ceil(extract(epoch from ${until} - ${from}) / 60)::int`;

// What was held again belongs to one hold with what it follows: together they run of themselves as long as one hold does, and what they ran beyond
// that is used. Each counts with what it ran of itself: what was extended is counted as extended, and the time of a request or an offer is not the agency's.
const CHAINED = `
ran as (
  select r.id, r.agency_id, r.follows_id, r.people, r.held_at,
         greatest(0, least(${HOLD_MINUTES}, ${MINUTES('coalesce(r.accepted_at, r.held_at)', 'least(coalesce(r.extended_from, r.expires_at, r.confirmed_at), coalesce(r.confirmed_at, r.ended_at, r.expires_at))')})) as minutes
    from k, reservation r where r.agency_id = any ($1::uuid[]) and r.held_at > k.now - interval '${WINDOW_DAYS} days'),
chain as (
  select r.id, r.id as root from ran r where r.id in (select f.follows_id from ran f) and not exists (select from ran p where p.id = r.follows_id)
  union all select r.id, c.root from chain c join reservation r on r.follows_id = c.id),
again as (
  select x.agency_id, sum(x.people * (greatest(0, x.until - ${HOLD_MINUTES}) - greatest(0, x.until - x.minutes - ${HOLD_MINUTES})))::int as spot_minutes
    from (select r.*, sum(r.minutes) over (partition by c.root order by r.held_at, r.id) as until from chain c join ran r using (id)) x group by x.agency_id)`;

// Lapsed: holds that ended unconfirmed by their time, written down or not; neither requests the network left unanswered nor offers to waiting parties.
// Extended: what a hold ran beyond its own end; hours given back early, by confirming or releasing, are not spent. People who came or left by an
// amendment count for the time they were kept.
const RECORDS = sql('hold-records-of-agencies', `
with recursive k as materialized (select ${NOW} as now), ${CHAINED}
select a.id,
       coalesce(sum(r.people) filter (where r.state in ('CONFIRMED','CHECKED_IN','COMPLETED','NO_SHOW')), 0)::int as "confirmedSpots",
       coalesce(sum(r.people * ${MINUTES('coalesce(r.accepted_at, r.held_at)', 'r.expires_at')}) filter (where
         ((r.state = 'HELD' and r.expires_at <= k.now) or (r.state = 'EXPIRED' and r.end_reason is distinct from '${UNANSWERED}'))
         and not exists (select from waiting_entry w where w.hold_id = r.hold_id)), 0)::int as "lapsedSpotMinutes",
       coalesce(sum(greatest(0, r.people * greatest(0, ${MINUTES('r.extended_from', 'coalesce(r.confirmed_at, r.ended_at, r.expires_at)')}) + r.extended_correction))
         filter (where r.extended_from is not null), 0)::int as "extendedSpotMinutes",
       coalesce((select g.spot_minutes from again g where g.agency_id = a.id), 0) as "heldAgainSpotMinutes"
  from k cross join unnest($1::uuid[]) a(id) left join reservation r on r.agency_id = a.id and r.held_at > k.now - interval '${WINDOW_DAYS} days'
 group by a.id`);

/** The hold budgets of agencies at an instant, by the database's clock when none is given: one statement. */
export async function budgetsAt(db: Db, agencyIds: readonly string[], at: string | null): Promise<HoldBudget[]> {
  const records = new Map((await db.query<HoldRecord & { id: string }>(RECORDS, [agencyIds, at])).map((row) => [row.id, row]));
  return agencyIds.map((id) => budgetOf(records.get(id)!));
}

/** The hold budgets of a page of agencies. */
export const budgetOfAgency = defineBatch<string, HoldBudget>((db, ids) => budgetsAt(db, ids, null));

export type HoldFacts = RunningHold & {
  holdId: string; agencyId: string;
  /** This evening in Lima. */
  evening: string;
};

const HOLDS = sql('running-holds', `
with k as materialized (select ${NOW} as now)
select r.hold_id as "holdId", r.agency_id as "agencyId", sum(r.people)::int as spots, min(coalesce(r.accepted_at, r.held_at)) as "heldSince", min(r.expires_at) as "expiresAt",
       (min(d.date)::timestamp at time zone 'America/Lima') as "startsAt",
       ((k.now at time zone 'America/Lima')::date + make_interval(hours => ${EVENING_HOUR})) at time zone 'America/Lima' as evening,
       exists (select from waiting_entry w where w.hold_id = r.hold_id) as "isOffer"
  from k, reservation r join departure d on d.id = r.departure_id
 where r.hold_id = any ($1::uuid[]) and r.ended_by is distinct from 'NETWORK' group by r.hold_id, r.agency_id, k.now having bool_and(r.state = 'HELD' and r.expires_at > k.now)`);

/** Holds of which everything the network has not ended is held and whose time is not over, as far as extending them is concerned; null for any other. */
export async function runningHoldsAt(db: Db, holdIds: readonly string[], at: string | null): Promise<(HoldFacts | null)[]> {
  const byId = new Map((await db.query<HoldFacts>(HOLDS, [holdIds, at])).map((row) => [row.holdId, row]));
  return holdIds.map((id) => byId.get(id) ?? null);
}

/** The running holds of a page of reservations. */
export const runningHold = defineBatch<string, HoldFacts | null>((db, ids) => runningHoldsAt(db, ids, null));
