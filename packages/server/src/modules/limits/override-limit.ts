import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { watchDays } from '#modules/capacity/change-limits';
import type { PlannedChange } from '#modules/capacity/change-season';
import { daysOfRule, type OnRange, unchanged } from './range-plan.ts';
import { refuseIfInstantPast, type SeasonChangeNotPossible } from './season.rules.ts';

export type OverrideLimit = OnRange & { agencyId: string; limit: number; expiresAt: string };

const OVERRIDE = sql('override-limit', `
insert into capacity_override (resource_id, first_date, last_date, agency_id, lim, expires_at, reason, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`);

/** Plans the only way past a limit: one agency may take up to another number in all, until an instant. It creates no spots for others. */
export async function planOverrideLimit(scope: Scope, rule: OverrideLimit): Promise<PlannedChange | SeasonChangeNotPossible> {
  const past = refuseIfInstantPast(rule.expiresAt, (await scope.now()).toISOString());
  if (past) return past;
  const on = await daysOfRule(scope, rule);
  if ('kind' in on) return on;
  return {
    days: on.days,
    after: (day) => unchanged(day),
    write: async (inside, { locked, reason }) => {
      const [override] = await inside.db.query<{ id: string }>(OVERRIDE, [
        on.resource.id, rule.firstDate, rule.lastDate, rule.agencyId, rule.limit, rule.expiresAt, reason, locked.now, scope.viewer!.personId]);
      await watchDays(inside.db, on.days);
      const { firstDate, lastDate, limit, expiresAt } = rule;
      return {
        audit: { objectType: 'CapacityOverride', objectId: override!.id, agencyId: rule.agencyId, before: null, after: { resource: on.resource.name, firstDate, lastDate, limit, expiresAt } },
        answer: { ruleId: override!.id, resourceId: on.resource.id },
      };
    },
  };
}
