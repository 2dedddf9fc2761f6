import { NotFound } from '#access/errors';
import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { isUuid } from '#lib/uuid';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { writeAudits } from '#modules/audit/write-audits';
import type { Decided } from '#modules/capacity/change-season';
import { lockSeason } from '#modules/capacity/lock-season';
import { cancellableStates, type DepartureState } from '#modules/departures/departure.rules';
import { refuseIfLifted } from './closure.rules.ts';
import { creditOf, type CreditImpact, endTouched, type Found, lockTouched } from './end-touched.ts';
import { getClosure } from './lift-closure.ts';

export type DeparturesEnded = Refusal<'DeparturesEnded'> & { endedIds: readonly string[] };
export type CreditChanged = Refusal<'CreditChanged'> & { credit: CreditImpact };

const CREDITED = sql('closure-credited', 'update closure set credited_at = $2 where id = $1');
const DEPARTURES = sql('states-of-departures', 'select id, state, date <= (select lima_today()) as "hasStarted" from departure where id = any ($1::uuid[]) order by date, id');

/** What crediting a closure would give back: read, nothing is written. */
export async function previewCredit(scope: Scope, closureId: string, withDepartures: boolean): Promise<CreditImpact> {
  requireForNetwork(scope.viewer, 'runSeason');
  await getClosure(scope.db, closureId);
  return creditOf(scope.db, { closureId, withDepartures }, (await scope.now()).toISOString());
}

/** What calling off departures would give back, in all: read, nothing is written. */
export async function previewCancelDepartures(scope: Scope, departureIds: readonly string[]): Promise<CreditImpact | DeparturesEnded> {
  requireForNetwork(scope.viewer, 'runSeason');
  return (await refuseIfEnded(scope, departureIds)) ?? creditOf(scope.db, { departureIds }, (await scope.now()).toISOString());
}

/**
 * Ends every reservation that a closure covers with full credit, in one action and one transaction: all of them or none. With
 * `withDepartures` the departures do not run either. Refused when it is not the credit that was looked at.
 */
export const creditClosure = (scope: Scope, wish: { closureId: string; withDepartures: boolean } & Omit<Decided, 'input'>) =>
  credit(scope, 'credit-closure', { closureId: wish.closureId, withDepartures: wish.withDepartures }, wish, async (inside) => refuseIfLifted(await getClosure(inside.db, wish.closureId)));

/**
 * Departures will not run, all of them or none: everybody on them gets full credit, their crews are free, and their dates may have other
 * departures. Refused when one of them has ended, or when it is not the credit that was looked at.
 */
export const cancelDepartures = (scope: Scope, wish: { departureIds: readonly string[] } & Omit<Decided, 'input'>) =>
  credit(scope, 'cancel-departure', { departureIds: wish.departureIds }, wish, (inside) => refuseIfEnded(inside, wish.departureIds));

async function credit<Refused extends Refusal>(scope: Scope, action: string, found: Found, decided: Omit<Decided, 'input'>, refuse: (inside: Scope) => Promise<Refused | undefined>) {
  const viewer = requireForNetwork(scope.viewer, 'runSeason');
  const reason = decided.reason.trim();
  const key = { owner: keyOwnerOf(viewer.personId), key: decided.key, input: [action, found, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await lockSeason(inside.db);
    const known = await knownAnswer<Credited>(inside.db, key);
    if (known) return known;
    const refusal = refuseIfReasonMissing(reason) ?? (await refuse(inside));
    if (refusal) return refusal;
    const touched = await lockTouched(inside, found);
    if (touched.credit.fingerprint !== decided.fingerprint) return creditChanged(touched.credit);
    await endTouched(inside, touched, reason, action);
    if ('closureId' in found) await inside.db.query(CREDITED, [found.closureId, touched.locked.now]);
    await record(inside, action, found, reason, touched);
    const credited: Credited = { id: idOf(found), departureIds: touched.credit.departureIds, reservations: touched.credit.reservations.length };
    await keepAnswer(inside.db, key, action, credited, touched.locked.now);
    return credited;
  }));
  scope.batches.clear();
  return answer;
}
type Credited = { id: string; departureIds: readonly string[]; reservations: number };
const idOf = (found: Found): string => ('closureId' in found ? found.closureId : found.departureIds[0]!);

/** The trail of what was closed and of each departure that will not run, and what became free. */
async function record(inside: Scope, action: string, found: Found, reason: string, { credit: given, locked }: Awaited<ReturnType<typeof lockTouched>>): Promise<void> {
  const after = { reservations: given.reservations.length, credits: given.credits };
  if ('closureId' in found) await writeAudit(inside, { action, objectType: 'Closure', objectId: found.closureId, reason, at: locked.now, before: null, after });
  const isOne = 'departureIds' in found && found.departureIds.length === 1;
  await writeAudits(inside, locked.now, given.departureIds.map((departureId) => ({
    action: 'cancel-departure', objectType: 'Departure', objectId: departureId, reason, before: null,
    // What each reservation gets back stands with the reservation.
    after: { state: 'CANCELLED', ...('departureIds' in found && { reservations: given.reservations.filter((one) => one.departureId === departureId).length }), ...(isOne && { credits: given.credits }) },
  })));
  await announce(inside.db, [{ kind: 'limits-changed', objectId: idOf(found), facts: { days: locked.days.map(({ date, resourceId }) => ({ date, resourceId })) } }], locked.now);
}

const creditChanged = (now: CreditImpact): CreditChanged => ({ kind: 'CreditChanged', credit: now, message: 'What would be given back is not what was looked at any more.' });

/** Only what has not begun can be cancelled; those that cannot are named. */
async function refuseIfEnded(scope: Scope, departureIds: readonly string[]): Promise<DeparturesEnded | undefined> {
  const known = departureIds.every(isUuid) ? await scope.db.query<{ id: string; state: DepartureState; hasStarted: boolean }>(DEPARTURES, [departureIds]) : [];
  if (known.length !== new Set(departureIds).size) throw new NotFound();
  const ended = known.filter(({ state, hasStarted }) => !cancellableStates.includes(state) || hasStarted).map(({ id }) => id);
  return ended.length === 0 ? undefined : { kind: 'DeparturesEnded', endedIds: ended, message: `${ended.length} of these departures have started, are over or cancelled; nothing was done.` };
}
