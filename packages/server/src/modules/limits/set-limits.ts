import { type Db, sql } from '#db/statement';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { changeLimits, numberOf } from '#modules/capacity/change-limits';
import type { PlannedChange } from '#modules/capacity/change-season';
import { changedDays, overBy } from '#modules/capacity/impact';
import { type DayKey, keyOfDay, type LimitKind } from '#modules/capacity/resource-day';
import { effectiveGroupSize } from '#modules/crew/crew.rules';
import { findDaysOf, getResource, type SeasonResourceRow } from './resource.finders.ts';
import { requireNumberOf, requireRange } from './season.input.ts';
import { refuseIfGroupWithoutNumber, refuseIfRangePast, type SeasonChangeNotPossible } from './season.rules.ts';

/** Without dates: what days get that are made later. */
export type LimitsChange = { resourceId: string; firstDate?: string | null; lastDate?: string | null; limitKind: LimitKind; limit?: number | null };

const SET_DEFAULT = sql('set-default-limit', 'update resource set default_limit_kind = $2, default_limit = $3, origin = $4 where id = $1');
// Days of areas and lodgings that nobody walks yet are made, so that the limit is there when a departure opens.
const MAKE_MISSING = sql('make-limited-days', `
insert into resource_day (date, resource_id, limit_kind, lim)
select x.date::date, $1, $4, $5 from generate_series(greatest($2::date, $6::date), $3::date, interval '1 day') x(date)
on conflict (date, resource_id) do nothing returning date, resource_id as "resourceId"`);
const SIZE_GROUPS = sql('size-groups', `
update departure set group_size = $4 where group_resource_id = $1 and date between greatest($2::date, $5::date) and $3::date and state not in ('CANCELLED', 'DONE')`);
const GUIDES = sql('guides-of-groups', `
select d.date, d.group_resource_id as "resourceId",
       (select count(distinct c.crew_member_id) from crew_claim c join crew_member m on m.id = c.crew_member_id where c.departure_id = d.id and m.role = 'GUIDE')::int as guides,
       (select g.travellers from guide_ratio g where g.trek_id = d.trek_id or g.trek_id is null order by g.trek_id nulls last limit 1) as "travellersPerGuide"
  from departure d where d.group_resource_id = $1 and d.date between $2::date and $3::date and d.state <> 'CANCELLED'`);

/** Plans the limit of a resource on dates: a number, unlimited or unknown; or what its days get that are made later. */
export async function planSetLimits(scope: Scope, change: LimitsChange): Promise<PlannedChange | SeasonChangeNotPossible> {
  requireNumberOf(change.limitKind, change.limit);
  const resource = await getResource(scope.db, change.resourceId);
  const refusal = refuseIfGroupWithoutNumber(resource, change.limitKind);
  if (refusal) return refusal;
  if (!change.firstDate || !change.lastDate) return planDefault(resource, change);
  const range = { firstDate: change.firstDate, lastDate: change.lastDate };
  requireRange(range);
  const today = limaDate(await scope.now());
  const past = refuseIfRangePast(range, today);
  if (past) return past;
  const days = await findDaysOf(scope.db, resource.id, { ...range, firstDate: range.firstDate < today ? today : range.firstDate });
  const numberFor = await limitFor(scope.db, resource, change, range);
  return {
    days,
    after: (day) => {
      const limit = { date: day.date, resourceId: day.resourceId, closed: day.closed, limitKind: change.limitKind, lim: numberFor(day) };
      return { ...limit, overBy: overBy(limit, day.taken) };
    },
    write: async (inside, { locked, impact }) => {
      const lim = numberOf(change.limitKind, change.limit);
      if (resource.kind === 'GROUP') await inside.db.query(SIZE_GROUPS, [resource.id, range.firstDate, range.lastDate, lim, locked.today]);
      else await inside.db.query(MAKE_MISSING, [resource.id, range.firstDate, range.lastDate, change.limitKind, lim, locked.today]);
      await changeLimits(inside.db, changedDays(impact), locked.now);
      const before = [...new Set(impact.days.map((d) => d.before.lim ?? d.before.limitKind))];
      return { audit: { objectType: resource.objectType, objectId: resource.objectId, before: { limits: before }, after: { ...range, limit: lim ?? change.limitKind } }, answer: { resourceId: resource.id } };
    },
  };
}

/** The size of a group is bound by its guides besides; elsewhere the number is the number. */
async function limitFor(db: Db, resource: SeasonResourceRow, change: LimitsChange, range: { firstDate: string; lastDate: string }): Promise<(day: DayKey) => number | null> {
  const lim = numberOf(change.limitKind, change.limit);
  if (resource.kind !== 'GROUP' || lim === null) return () => lim;
  const rows = await db.query<DayKey & { guides: number; travellersPerGuide: number | null }>(GUIDES, [resource.id, range.firstDate, range.lastDate]);
  const guided = new Map(rows.map((row) => [keyOfDay(row), row]));
  return (day) => {
    const of = guided.get(keyOfDay(day));
    return of ? effectiveGroupSize(lim, of.guides, of.travellersPerGuide) : lim;
  };
}

function planDefault(resource: SeasonResourceRow, change: LimitsChange): PlannedChange {
  return {
    days: [],
    after: (day) => ({ ...day, overBy: 0 }),
    write: async (inside) => {
      const lim = numberOf(change.limitKind, change.limit);
      await inside.db.query(SET_DEFAULT, [resource.id, change.limitKind, lim, inside.isDemo ? 'DEMO' : 'NETWORK']);
      return {
        audit: { objectType: resource.objectType, objectId: resource.objectId, before: { defaultLimit: resource.limit ?? resource.limitKind }, after: { defaultLimit: lim ?? change.limitKind } },
        answer: { resourceId: resource.id },
      };
    },
  };
}
