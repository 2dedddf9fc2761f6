import { NotFound } from '#access/errors';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { isUuid } from '#lib/uuid';
import { changeLimits } from '#modules/capacity/change-limits';
import { type Decided, changeSeason, type PlannedChange, previewSeason } from '#modules/capacity/change-season';
import { changedDays, overBy } from '#modules/capacity/impact';
import { type DayKey, keyOfDay } from '#modules/capacity/resource-day';
import { closureById, type ClosureRow } from './closure.finders.ts';
import { type ClosureLifted, refuseIfLifted } from './closure.rules.ts';

const DAYS = sql('days-of-closure', `
select x.date, x.resource_id as "resourceId",
       exists (select from closure_day o join closure c on c.id = o.closure_id where o.date = x.date and o.resource_id = x.resource_id and c.id <> $1 and c.lifted_at is null) as "isElsewhere"
  from closure_day x where x.closure_id = $1 order by x.date, x.resource_id`);
const LIFT = sql('lift-closure', 'update closure set lifted_at = $2, lifted_by = $3, lift_reason = $4 where id = $1');

/** Plans that a closure is over: its days open again, but for those another closure covers. */
async function planLift(scope: Scope, closureId: string): Promise<PlannedChange | ClosureLifted> {
  const closure = await getClosure(scope.db, closureId);
  const refusal = refuseIfLifted(closure);
  if (refusal) return refusal;
  const days = await scope.db.query<DayKey & { isElsewhere: boolean }>(DAYS, [closureId]);
  const elsewhere = new Set(days.filter((day) => day.isElsewhere).map(keyOfDay));
  return {
    days,
    after: ({ date, resourceId, limitKind, lim, taken }) => {
      const limit = { date, resourceId, limitKind, lim, closed: elsewhere.has(keyOfDay({ date, resourceId })) };
      return { ...limit, overBy: overBy(limit, taken) };
    },
    write: async (inside, { locked, impact, reason }) => {
      await inside.db.query(LIFT, [closureId, locked.now, scope.viewer!.personId, reason]);
      await changeLimits(inside.db, changedDays(impact), locked.now);
      return { audit: { objectType: 'Closure', objectId: closureId, before: { liftedAt: null }, after: { liftedAt: locked.now } }, answer: { closureId } };
    },
  };
}

/** A closure by its id; throws NotFound. Read anew: within a transaction it is the transaction's. */
export async function getClosure(db: Db, id: string): Promise<ClosureRow> {
  const [closure] = isUuid(id) ? await closureById.load(db, [id]) : [];
  if (!closure) throw new NotFound();
  return closure;
}

/** What would open again. */
export const previewLift = (scope: Scope, closureId: string) => previewSeason(scope, (inside) => planLift(inside, closureId));

/** Ends a closure before its time, with the reason. What became free goes to parties that wait. */
export const liftClosure = (scope: Scope, wish: { closureId: string } & Omit<Decided, 'input'>) =>
  changeSeason(scope, 'lift-closure', { ...wish, input: [wish.closureId] }, (inside) => planLift(inside, wish.closureId));
