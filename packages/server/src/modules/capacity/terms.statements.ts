import { sql } from '#db/statement';

/** Live kept shares of a resource-day d at the instant `now`, one row per holder: quantity and what its own reservations use of it. */
const SHARES = (now: string) => `
select s.agency_id, s.quantity, coalesce((select sum(c.quantity) from claim c join reservation r on r.id = c.reservation_id
         where c.date = d.date and c.resource_id = d.resource_id and c.until > ${now} and r.from_share and r.agency_id = s.agency_id), 0)::int as used
  from (select agency_id, sum(quantity)::int as quantity from kept_share
         where resource_id = d.resource_id and d.date between first_date and last_date and ended_at is null and release_at > ${now} group by agency_id) s`;

/** What is kept of a watched resource-day d and not used: what agencies see as free is lower by it. */
export const UNUSED_SHARES = (now: string) => `(select coalesce(sum(greatest(0, s.quantity - s.used)), 0)::int from (${SHARES(now)}) s)`;

const ON_DAY = 'resource_id = d.resource_id and d.date between first_date and last_date and ended_at is null';

/** The terms of resource-days d at the instant `now`, as JSON of DayTerms. */
export const TERMS_OF = (now: string) => `json_build_object(
  'shares', (select coalesce(json_agg(json_build_object('agencyId', s.agency_id, 'quantity', s.quantity, 'used', s.used)), '[]') from (${SHARES(now)}) s),
  'caps', (select coalesce(json_agg(json_build_object('agencyId', agency_id, 'percent', percent)), '[]') from agency_cap where ${ON_DAY}),
  'overrides', (select coalesce(json_agg(json_build_object('agencyId', agency_id, 'lim', lim)), '[]') from capacity_override where ${ON_DAY} and expires_at > ${now}),
  'taken', (select coalesce(json_agg(json_build_object('agencyId', x.agency_id, 'quantity', x.quantity)), '[]') from (
     select r.agency_id, sum(c.quantity)::int as quantity from claim c join reservation r on r.id = c.reservation_id
      where c.date = d.date and c.resource_id = d.resource_id and c.until > ${now} group by r.agency_id) x))`;

/** The terms of locked, watched days: a statement of its own, after the locks. */
export const READ_TERMS = sql('read-terms', `
select d.date, d.resource_id as "resourceId", ${TERMS_OF('$3::timestamptz')} as terms from unnest($1::date[], $2::int[]) d(date, resource_id)`);

/** Locks waiting parties that may be offered room, after the days. */
export const LOCK_WAITING = sql('lock-waiting', `
select w.id, w.state, w.deadline from waiting_entry w where w.id = any ($1::uuid[]) order by w.id for no key update of w`);

/** Writes that parties have their offer: with the hold, in its transaction. */
export const WRITE_OFFERS = sql('write-offers', `
with x as materialized (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[]) x(id, hold_id, agency_id, people)),
w as (update waiting_entry e set state = 'OFFERED', hold_id = x.hold_id, offered_at = $5 from x where e.id = x.id returning e.id),
a as (insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, before, after)
  select $5, null, x.agency_id, 'waiting-list', 'offer-spots', 'WaitingEntry', x.id, jsonb_build_object('state', 'WAITING'), jsonb_build_object('state', 'OFFERED', 'people', x.people) from x)
insert into outbox (kind, object_id, facts, created_at)
select 'waiting-offered', x.id, jsonb_build_object('agencyId', x.agency_id, 'holdId', x.hold_id), $5 from x`);
