import { NotFound } from '#access/errors';
import { limaDate } from '#db/now';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { agencyById } from '#modules/agencies/agency.finders';
import type { DayKey } from '#modules/capacity/resource-day';
import type { DayAfter, DayState } from '#modules/capacity/impact';
import { findDaysOf, getResource, type SeasonResourceRow } from './resource.finders.ts';
import { requireRange } from './season.input.ts';
import { type DateRange, refuseIfRangePast, type SeasonChangeNotPossible } from './season.rules.ts';

export type OnRange = DateRange & { resourceId: string; agencyId?: string | null };

/** The resource, and the days of it that were made, of a rule that is to hold on a range of dates. */
export async function daysOfRule(scope: Scope, rule: OnRange): Promise<{ resource: SeasonResourceRow; days: DayKey[] } | SeasonChangeNotPossible> {
  requireRange(rule);
  const resource = await getResource(scope.db, rule.resourceId);
  const agency = rule.agencyId != null && isUuid(rule.agencyId) ? await scope.batches.load(agencyById, rule.agencyId) : null;
  if (rule.agencyId != null && !agency) throw new NotFound();
  const today = limaDate(await scope.now());
  const past = refuseIfRangePast(rule, today);
  if (past) return past;
  return { resource, days: await findDaysOf(scope.db, resource.id, { ...rule, firstDate: rule.firstDate < today ? today : rule.firstDate }) };
}

/** A day whose own limit stays as it is. */
export const unchanged = ({ date, resourceId, limitKind, lim, closed }: DayState, overBy = 0): DayAfter => ({ date, resourceId, limitKind, lim, closed, overBy });
