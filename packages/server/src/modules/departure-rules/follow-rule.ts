import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';
import { makeDepartures } from '#modules/capacity/make-days';
import { watchAwaited } from '#modules/capacity/watch-awaited';
import { setTerms } from '#modules/departures/set-terms';
import type { RulePlan } from './plan-rule.ts';
import { takeTerms } from './take-terms.ts';
import type { RuleOutcome } from './rule.rules.ts';

const WITHDRAW = sql('withdraw-departures', `update departure set state = 'CANCELLED', withdrawn = true where id = any ($1::uuid[])`);
const FREE_CREWS = sql('free-crews-of-withdrawn', 'delete from crew_claim where departure_id = any ($1::uuid[])');

/**
 * Does what a plan says, under its locks: each kind of outcome in a fixed number of statements, however many dates there are. Parties that wait
 * for a new date are asked first.
 */
export async function followRule(inside: Scope, { plan, ruleId, now }: { plan: RulePlan; ruleId: string; now: string }): Promise<{ made: number; changed: number; removed: number }> {
  const { db } = inside;
  const of = (outcome: RuleOutcome) => plan.preview.dates.filter((planned) => planned.outcome === outcome);
  const [changed, removed] = [of('CHANGED').map(idOf), of('REMOVED').map(idOf)];
  if (removed.length > 0) {
    await db.query(WITHDRAW, [removed]);
    await db.query(FREE_CREWS, [removed]);
  }
  const { rule } = plan;
  if (rule) await takeTerms(db, changed.map((id) => ({ id, terms: rule })), now);
  const made = await makeAll(inside, plan, ruleId, of('MADE').map(({ date }) => date));
  const terms = plan.rule && { groupSize: plan.rule.groupSize, minimum: plan.rule.minimum, isOnRequest: plan.rule.isOnRequest };
  await writeAudits(inside, now, [
    ...made.map(({ id, date }) => ({ action: 'open-departure', objectType: 'Departure', objectId: id, after: { state: 'OPEN', date, ...terms, ruleId } })),
    ...changed.map((id) => ({ action: 'change-departure', objectType: 'Departure', objectId: id, before: termsOf(plan, id), after: { ...terms, ruleId } })),
    ...removed.map((id) => ({ action: 'withdraw-departure', objectType: 'Departure', objectId: id, before: { state: plan.standing.get(id)!.state }, after: { state: 'CANCELLED', ruleId } })),
  ]);
  return { made: made.length, changed: changed.length, removed: removed.length };
}

const idOf = ({ departureId }: { departureId: string | null }): string => departureId!;
function termsOf({ standing }: RulePlan, id: string) {
  const { groupSize, minimum, isOnRequest } = standing.get(id)!;
  return { groupSize, minimum, isOnRequest };
}

async function makeAll(inside: Scope, { trek, rule }: RulePlan, ruleId: string, dates: readonly string[]) {
  if (!rule || dates.length === 0) return [];
  const { db } = inside;
  const made = await makeDepartures(db, trek.id, dates, rule.groupSize, inside.isDemo ? 'DEMO' : 'NETWORK');
  const ids = made.map(({ id }) => id);
  await setTerms(db, ids.map((id) => ({ id, terms: rule })), ruleId);
  const awaited = await watchAwaited(db, ids);
  if (awaited.length > 0) await announce(db, [{ kind: 'limits-changed', objectId: ids[0]!, facts: { days: awaited } }], (await inside.now()).toISOString());
  return made;
}
