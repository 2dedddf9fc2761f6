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
import type { Decided } from '#modules/capacity/change-season';
import { lockSeason } from '#modules/capacity/lock-season';
import type { DepartureEnded } from '#modules/crew/assign-crew';
import { cancellableStates, type DepartureState } from '#modules/departures/departure.rules';
import { refuseIfLifted } from './closure.rules.ts';
import { creditOf, type CreditImpact, endTouched, type Found, lockTouched } from './end-touched.ts';
import { getClosure } from './lift-closure.ts';

export type CreditChanged = Refusal<'CreditChanged'> & { credit: CreditImpact };

const CREDITED = sql('closure-credited', 'update closure set credited_at = $2 where id = $1');
const DEPARTURE = sql('departure-state', 'select state, date <= (select lima_today()) as "hasStarted" from departure where id = $1');

/** What crediting a closure would give back: read, nothing is written. */
export async function previewCredit(scope: Scope, closureId: string, withDepartures: boolean): Promise<CreditImpact> {
  requireForNetwork(scope.viewer, 'runSeason');
  await getClosure(scope.db, closureId);
  return creditOf(scope.db, { closureId, withDepartures }, (await scope.now()).toISOString());
}

/** What cancelling a departure would give back: read, nothing is written. */
export async function previewCancelDeparture(scope: Scope, departureId: string): Promise<CreditImpact | DepartureEnded> {
  requireForNetwork(scope.viewer, 'runSeason');
  return (await refuseIfEnded(scope, departureId)) ?? creditOf(scope.db, { departureId }, (await scope.now()).toISOString());
}

/**
 * Ends every reservation that a closure covers with full credit, in one action and one transaction: all of them or none. With
 * `withDepartures` the departures do not run either. Refused when it is not the credit that was looked at.
 */
export const creditClosure = (scope: Scope, wish: { closureId: string; withDepartures: boolean } & Omit<Decided, 'input'>) =>
  credit(scope, 'credit-closure', { closureId: wish.closureId, withDepartures: wish.withDepartures }, wish, async (inside) => refuseIfLifted(await getClosure(inside.db, wish.closureId)));

/** A departure will not run: everybody on it gets full credit, its crew is free, and its date may have another departure. */
export const cancelDeparture = (scope: Scope, wish: { departureId: string } & Omit<Decided, 'input'>) =>
  credit(scope, 'cancel-departure', { departureId: wish.departureId }, wish, (inside) => refuseIfEnded(inside, wish.departureId));

async function credit<Refused extends Refusal>(scope: Scope, action: string, found: Found, decided: Omit<Decided, 'input'>, refuse: (inside: Scope) => Promise<Refused | undefined>) {
  const viewer = requireForNetwork(scope.viewer, 'runSeason');
  const reason = decided.reason.trim();
  const id = 'closureId' in found ? found.closureId : found.departureId;
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
    if ('closureId' in found) await inside.db.query(CREDITED, [id, touched.locked.now]);
    await record(inside, action, found, reason, touched);
    const credited: Credited = { id, reservations: touched.credit.reservations.length };
    await keepAnswer(inside.db, key, action, credited, touched.locked.now);
    return credited;
  }));
  scope.batches.clear();
  return answer;
}
type Credited = { id: string; reservations: number };

/** The trail of what was closed and of each departure that will not run, and what became free. */
async function record(inside: Scope, action: string, found: Found, reason: string, { credit: given, locked }: Awaited<ReturnType<typeof lockTouched>>): Promise<void> {
  const after = { reservations: given.reservations.length, credits: given.credits };
  if ('closureId' in found) await writeAudit(inside, { action, objectType: 'Closure', objectId: found.closureId, reason, at: locked.now, before: null, after });
  for (const departureId of given.departureIds) {
    await writeAudit(inside, { action: 'cancel-departure', objectType: 'Departure', objectId: departureId, reason, at: locked.now, before: null, after: { state: 'CANCELLED', ...('departureId' in found && after) } });
  }
  const objectId = 'closureId' in found ? found.closureId : found.departureId;
  await announce(inside.db, [{ kind: 'limits-changed', objectId, facts: { days: locked.days.map(({ date, resourceId }) => ({ date, resourceId })) } }], locked.now);
}

const creditChanged = (now: CreditImpact): CreditChanged => ({ kind: 'CreditChanged', credit: now, message: 'What would be given back is not what was looked at any more.' });

/** Only what has not begun can be cancelled. */
async function refuseIfEnded(scope: Scope, departureId: string): Promise<DepartureEnded | undefined> {
  const [departure] = isUuid(departureId) ? await scope.db.query<{ state: DepartureState; hasStarted: boolean }>(DEPARTURE, [departureId]) : [];
  if (!departure) throw new NotFound();
  return cancellableStates.includes(departure.state) && !departure.hasStarted ? undefined : { kind: 'DepartureEnded', departureId, message: `The departure has started, is over or cancelled: ${departure.state}.` };
}
