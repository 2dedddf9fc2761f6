import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { watchDays } from '#modules/capacity/change-limits';
import type { PlannedChange } from '#modules/capacity/change-season';
import type { DayState } from '#modules/capacity/impact';
import { daysOfRule, type OnRange, unchanged } from './range-plan.ts';
import type { SeasonChangeNotPossible } from './season.rules.ts';

/** Without an agency: each agency. */
export type SetAgencyCap = OnRange & { percent: number };

const SET = sql('set-agency-cap', `
insert into agency_cap (resource_id, first_date, last_date, agency_id, percent, reason, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`);

/** Plans that an agency, or each, takes at most floor(per cent × limit) of each resource-day. What it has taken stays. */
export async function planSetAgencyCap(scope: Scope, rule: SetAgencyCap): Promise<PlannedChange | SeasonChangeNotPossible> {
  const on = await daysOfRule(scope, rule);
  if ('kind' in on) return on;
  return {
    days: on.days,
    after: (day) => unchanged(day, takenBeyond(day, rule)),
    write: async (inside, { locked, reason }) => {
      const [cap] = await inside.db.query<{ id: string }>(SET, [on.resource.id, rule.firstDate, rule.lastDate, rule.agencyId ?? null, rule.percent, reason, locked.now, scope.viewer!.personId]);
      await watchDays(inside.db, on.days);
      const { firstDate, lastDate, percent, agencyId } = rule;
      return {
        audit: { objectType: 'AgencyCap', objectId: cap!.id, agencyId: agencyId ?? null, before: null, after: { resource: on.resource.name, firstDate, lastDate, percent } },
        answer: { ruleId: cap!.id, resourceId: on.resource.id },
      };
    },
  };
}

/** By how much the agencies concerned have taken more than they could now. */
function takenBeyond(day: DayState, { agencyId, percent }: SetAgencyCap): number {
  if (day.limitKind !== 'NUMBER') return 0;
  const most = Math.floor((percent * (day.lim ?? 0)) / 100);
  return day.terms.taken.filter((t) => agencyId == null || t.agencyId === agencyId).reduce((sum, { quantity }) => sum + Math.max(0, quantity - most), 0);
}
