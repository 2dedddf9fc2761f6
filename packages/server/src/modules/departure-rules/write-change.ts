import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';
import { makeRoutes } from '#modules/capacity/make-days';
import { watchAwaited } from '#modules/capacity/watch-awaited';
import { statesBefore } from '#modules/departures/departure.rules';
import type { ChangePlan } from './change-departures.ts';
import { type ChangeTarget, type DepartureStep, type PlannedStep, termsAfter } from './change.rules.ts';
import { takeTerms } from './take-terms.ts';

const LEAVE_RULE = sql('leave-rule', 'update departure set rule_id = null where id = any ($1::uuid[])');
const LEAVE_OUT = sql('leave-out-of-rule', 'update departure_rule set left_out = left_out || $2::date where id = $1 and ended_at is null and not ($2::date = any (left_out))');
const MOVE = sql('move-departure', `
update departure p set date = $2, days = t.days, decide_by = p.decide_by + ($2::date - p.date), rule_id = null, needs_version = p.needs_version + 1 from trek t where t.id = p.trek_id and p.id = $1`);
const FORGET_NEEDS = sql('forget-needs', 'delete from departure_need where departure_id = $1');
const FREE_CREW = sql('free-crew-of-moved', 'delete from crew_claim where departure_id = $1');
const SET_STATE = sql('set-departure-state', `
update departure p set state = x.state, guaranteed_at = case when x.state = 'GUARANTEED' then coalesce(p.guaranteed_at, $3) else p.guaranteed_at end
  from unnest($1::uuid[], $2::text[]) x(id, state) where p.id = x.id and p.state = any ($4::text[])`);
const CONCERNED = sql('reservations-to-tell', `
select r.id, r.agency_id as "agencyId", r.departure_id as "departureId" from reservation r
 where r.departure_id = any ($1::uuid[]) and (r.state = 'CONFIRMED' or (r.state in ('HELD', 'PENDING') and r.expires_at > $2)) order by r.id`);

const ACTIONS: Record<DepartureStep, string> = { GUARANTEE: 'guarantee-departure', CLOSE: 'close-departure', REOPEN: 'reopen-departure' };
type Under = { now: string; reason: string | null };
type Doing = { target: ChangeTarget; step: PlannedStep };

/** Does what a plan says, under its locks, and answers the departures that changed. */
export async function writeChange(inside: Scope, { change, targets, preview }: ChangePlan, under: Under): Promise<string[]> {
  const doing = preview.steps.flatMap((step, i) => (step.because === null ? [{ target: targets[i]!, step }] : []));
  const ids = doing.map(({ target }) => target.id);
  if ('terms' in change) {
    const changed = doing.map(({ target }) => ({ target, id: target.id, terms: termsAfter(target, change.terms) }));
    await takeTerms(inside.db, changed, under.now);
    await inside.db.query(LEAVE_RULE, [ids]);
    await writeAudits(inside, under.now, changed.map(({ id, target, terms }) => ({ action: 'change-departure', objectType: 'Departure', objectId: id, reason: under.reason, before: textOf(target), after: textOf(terms) })));
  } else if ('moveTo' in change) await move(inside, doing[0]!.target, change.moveTo, under);
  else await takeStep(inside, change.step, doing, under);
  // Whoever waits for the trek on the new day, or for a departure that is on sale again, is asked first.
  if ('moveTo' in change || ('step' in change && change.step === 'REOPEN')) await tellWaiting(inside.db, ids, under.now);
  return ids;
}

const textOf = ({ groupSize, minimum, decideDays, isOnRequest }: ChangeTarget | ReturnType<typeof termsAfter>) => ({ groupSize, minimum, decideDays, isOnRequest });

/**
 * The rule leaves the old day out: applied again, it would open it a second time. The crew is free: it was named for other days. Its days and its
 * route are those of the trek as it is now, not as it was when the departure was opened.
 */
async function move(inside: Scope, target: ChangeTarget, date: string, { now, reason }: Under): Promise<void> {
  const { db } = inside;
  if (target.ruleId) await db.query(LEAVE_OUT, [target.ruleId, target.date]);
  await db.query(FREE_CREW, [target.id]);
  await db.query(FORGET_NEEDS, [target.id]);
  await db.query(MOVE, [target.id, date]);
  await makeRoutes(db, [target.id], inside.isDemo ? 'DEMO' : 'NETWORK');
  await writeAudits(inside, now, [{ action: 'move-departure', objectType: 'Departure', objectId: target.id, reason, before: { date: target.date }, after: { date } }]);
}

async function takeStep(inside: Scope, step: DepartureStep, doing: readonly Doing[], { now, reason }: Under): Promise<void> {
  const ids = doing.map(({ target }) => target.id);
  const after = doing.map((one) => one.step.state);
  await inside.db.query(SET_STATE, [ids, after, now, [...new Set(after.flatMap(statesBefore))]]);
  await writeAudits(inside, now, doing.map(({ target, step: { state } }) => ({ action: ACTIONS[step], objectType: 'Departure', objectId: target.id, reason, before: { state: target.state }, after: { state, ...(step === 'GUARANTEE' && { confirmed: target.confirmed, minimum: target.minimum }) } })));
  if (step !== 'GUARANTEE') return;
  const concerned = await inside.db.query<{ id: string; agencyId: string; departureId: string }>(CONCERNED, [ids, now]);
  await announce(inside.db, concerned.map(({ id, agencyId, departureId }) => ({ kind: 'departure-guaranteed', objectId: id, facts: { agencyId, departureId } })), now);
}

async function tellWaiting(db: Db, ids: readonly string[], now: string): Promise<void> {
  const days = await watchAwaited(db, ids);
  if (days.length > 0) await announce(db, [{ kind: 'limits-changed', objectId: ids[0]!, facts: { days } }], now);
}
