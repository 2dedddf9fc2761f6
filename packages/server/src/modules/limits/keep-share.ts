import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { watchDays } from '#modules/capacity/change-limits';
import type { PlannedChange } from '#modules/capacity/change-season';
import type { DayState } from '#modules/capacity/impact';
import { daysOfRule, type OnRange, unchanged } from './range-plan.ts';
import { refuseIfInstantPast, type SeasonChangeNotPossible } from './season.rules.ts';

export type KeepShare = OnRange & { agencyId: string; quantity: number; releaseAt: string };

const KEEP = sql('keep-share', `
insert into kept_share (resource_id, first_date, last_date, quantity, agency_id, release_at, reason, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`);

/** Plans a share for a holder: other agencies see less free by what is unused of it, until the release instant. Staff reserve for the holder. */
export async function planKeepShare(scope: Scope, rule: KeepShare): Promise<PlannedChange | SeasonChangeNotPossible> {
  const past = refuseIfInstantPast(rule.releaseAt, (await scope.now()).toISOString());
  if (past) return past;
  const on = await daysOfRule(scope, rule);
  if ('kind' in on) return on;
  return {
    days: on.days,
    after: (day) => unchanged(day, promisedBeyond(day, rule)),
    write: async (inside, { locked, reason }) => {
      const [share] = await insert(inside.db, [on.resource.id, rule.firstDate, rule.lastDate, rule.quantity, rule.agencyId, rule.releaseAt, reason, locked.now, scope.viewer!.personId]);
      await watchDays(inside.db, on.days);
      const { firstDate, lastDate, quantity, releaseAt } = rule;
      return {
        audit: { objectType: 'KeptShare', objectId: share!.id, agencyId: rule.agencyId, before: null, after: { resource: on.resource.name, firstDate, lastDate, quantity, releaseAt } },
        answer: { ruleId: share!.id, resourceId: on.resource.id },
      };
    },
  };
}

const insert = (db: Db, values: unknown[]) => db.query<{ id: string }>(KEEP, values);

/** By how much what is taken and what is kept, this share included, are more than the day has. */
function promisedBeyond(day: DayState, { quantity }: KeepShare): number {
  if (day.limitKind !== 'NUMBER') return 0;
  const unused = day.terms.shares.reduce((sum, share) => sum + Math.max(0, share.quantity - share.used), 0);
  return Math.max(0, day.taken + unused + quantity - (day.lim ?? 0));
}
