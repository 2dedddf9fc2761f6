import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudits } from '#modules/audit/write-audits';
import { lockDays } from '#modules/capacity/lock-days';
import { lockSeason } from '#modules/capacity/lock-season';
import type { DayKey } from '#modules/capacity/resource-day';
import { planRule, type RulePlan, type RulePreview, type RuleWish } from './plan-rule.ts';
import { followRule } from './follow-rule.ts';
import type { PreviewChanged, Rule } from './rule.rules.ts';

type Decided = { fingerprint: string; key: string };
export type Applied = { ruleId: string; made: number; changed: number; removed: number };

const GROUP_DAYS = sql('group-days-of-rule', 'select date, group_resource_id as "resourceId" from departure where id = any ($1::uuid[])');
const MAKE = sql('make-departure-rule', `
insert into departure_rule (trek_id, weekdays, first_date, last_date, left_out, extra_dates, group_size, minimum, decide_days, on_request, origin, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning id`);
const CHANGE = sql('change-departure-rule', `
update departure_rule set weekdays = $2, first_date = $3, last_date = $4, left_out = $5, extra_dates = $6, group_size = $7, minimum = $8, decide_days = $9, on_request = $10 where id = $1 returning id`);
const END = sql('end-departure-rule', 'update departure_rule set ended_at = $2, ended_by = $3 where id = $1 returning id');

/** What a rule would do, date by date; nothing is written. */
export async function previewRule(scope: Scope, wish: RuleWish) {
  requireForNetwork(scope.viewer, 'openDepartures');
  const plan = await planRule(scope, wish);
  return 'kind' in plan ? plan : plan.preview;
}

/**
 * Makes a rule and does exactly what its preview says: opens the departures that are missing, in one transaction. Refused as PreviewChanged when
 * something else would be done by now.
 */
export const saveDepartureRule = (scope: Scope, wish: { trekSlug: string; rule: Rule } & Decided) =>
  apply(scope, { action: 'save-departure-rule', wish: { trekSlug: wish.trekSlug, rule: wish.rule }, decided: wish, reason: null });

/** Gives a rule another text: what it made and nobody ever held follows, what is or was held stays as it is. */
export const changeDepartureRule = (scope: Scope, wish: { ruleId: string; rule: Rule; reason: string } & Decided) =>
  apply(scope, { action: 'change-departure-rule', wish: { ruleId: wish.ruleId, rule: wish.rule }, decided: wish, reason: wish.reason });

/** Ends a rule: what it made and nobody ever held is taken off, what is or was held stays on offer by itself. */
export const endDepartureRule = (scope: Scope, wish: { ruleId: string; reason: string } & Decided) =>
  apply(scope, { action: 'end-departure-rule', wish: { ruleId: wish.ruleId, end: true }, decided: wish, reason: wish.reason });

/**
 * The frame of all three: policy, the season's lock, the key, the locks of the groups' days of what would change or go, and the plan made again
 * under them: a hold takes the day of its group, so nobody can begin to hold what is about to be changed.
 */
async function apply(scope: Scope, { action, wish, decided, reason }: { action: string; wish: RuleWish; decided: Decided; reason: string | null }) {
  const viewer = requireForNetwork(scope.viewer, 'openDepartures');
  const key = { owner: keyOwnerOf(viewer.personId), key: decided.key, input: [action, wish, reason?.trim()] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await lockSeason(inside.db);
    const known = await knownAnswer<Applied>(inside.db, key);
    if (known) return known;
    const missing = reason === null ? undefined : refuseIfReasonMissing(reason.trim());
    if (missing) return missing;
    const before = await planRule(inside, wish);
    if ('kind' in before) return before;
    const { now } = await lockDays(inside.db, await groupDays(inside.db, before));
    const plan = await planRule(inside, wish);
    if ('kind' in plan) return plan;
    if (plan.preview.fingerprint !== decided.fingerprint) return previewChanged(plan.preview);
    const ruleId = await writeRule(inside, plan, now, viewer.personId);
    const counts = await followRule(inside, { plan, ruleId, now });
    await writeAudits(inside, now, [{ action, objectType: 'DepartureRule', objectId: ruleId, reason: reason?.trim() ?? null, before: plan.known && textOf(plan.known), after: plan.rule ? { ...textOf(plan.rule), ...counts } : { ended: true, ...counts } }]);
    const applied: Applied = { ruleId, ...counts };
    await keepAnswer(inside.db, key, action, applied, now);
    return applied;
  }));
  scope.batches.clear();
  return answer;
}

const previewChanged = (preview: RulePreview): PreviewChanged<RulePreview> => ({ kind: 'PreviewChanged', preview, message: 'The rule would not do what was looked at any more.' });

/** The groups' days of the departures that would be changed or taken off. */
function groupDays(db: Db, { preview }: RulePlan): Promise<DayKey[]> {
  const ids = preview.dates.filter(({ outcome }) => outcome === 'CHANGED' || outcome === 'REMOVED').map(({ departureId }) => departureId);
  return db.query<DayKey>(GROUP_DAYS, [ids]);
}

async function writeRule(inside: Scope, { trek, known, rule }: RulePlan, now: string, personId: string): Promise<string> {
  const values = rule ? [rule.weekdays, rule.firstDate, rule.lastDate, rule.leftOut, rule.extraDates, rule.groupSize, rule.minimum, rule.decideDays, rule.isOnRequest] : [];
  const rows = await (known
    ? inside.db.query<{ id: string }>(...(rule ? ([CHANGE, [known.id, ...values]] as const) : ([END, [known.id, now, personId]] as const)))
    : inside.db.query<{ id: string }>(MAKE, [trek.id, ...values, inside.isDemo ? 'DEMO' : 'NETWORK', now, personId]));
  return rows[0]!.id;
}

/** What the audit trail says of a rule. */
const textOf = ({ weekdays, firstDate, lastDate, leftOut, extraDates, groupSize, minimum, decideDays, isOnRequest }: Rule) => ({ weekdays, firstDate, lastDate, leftOut, extraDates, groupSize, minimum, decideDays, isOnRequest });
