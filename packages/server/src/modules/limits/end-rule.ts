import { NotFound } from '#access/errors';
import { type Statement, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import type { PlannedChange } from '#modules/capacity/change-season';
import { unchanged } from './range-plan.ts';
import { findDaysOf } from './resource.finders.ts';
import { notPossible, type SeasonChangeNotPossible } from './season.rules.ts';

type Rule = { resourceId: number; agencyId: string | null; firstDate: string; lastDate: string; endedAt: string | null };
type Kind = { objectType: 'KeptShare' | 'AgencyCap' | 'CapacityOverride'; read: Statement; end: Statement };

const kindOf = (objectType: Kind['objectType'], table: string): Kind => ({
  objectType,
  read: sql(`${table.replaceAll('_', '-')}-to-end`, `select resource_id as "resourceId", agency_id as "agencyId", first_date as "firstDate", last_date as "lastDate", ended_at as "endedAt" from ${table} where id = $1`),
  end: sql(`end-${table.replaceAll('_', '-')}`, `update ${table} set ended_at = $2 where id = $1`),
});
const KINDS = { share: kindOf('KeptShare', 'kept_share'), cap: kindOf('AgencyCap', 'agency_cap'), override: kindOf('CapacityOverride', 'capacity_override') };

/** Plans the end of a kept share, a cap or an override before its time. What was reserved by it stays; the rule stays readable. */
export async function planEndRule(scope: Scope, of: keyof typeof KINDS, id: string): Promise<PlannedChange | SeasonChangeNotPossible> {
  const kind = KINDS[of];
  const [rule] = isUuid(id) ? await scope.db.query<Rule>(kind.read, [id]) : [];
  if (!rule) throw new NotFound();
  if (rule.endedAt) return notPossible('ENDED_ALREADY');
  const days = await findDaysOf(scope.db, rule.resourceId, rule);
  return {
    days,
    after: (day) => unchanged(day),
    write: async (inside, { locked }) => {
      await inside.db.query(kind.end, [id, locked.now]);
      return { audit: { objectType: kind.objectType, objectId: id, agencyId: rule.agencyId, before: { endedAt: null }, after: { endedAt: locked.now } }, answer: { ruleId: id, resourceId: rule.resourceId } };
    },
  };
}
