import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import { limaDate } from '#db/now';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { canonicalHash } from '#lib/canonical-hash';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { lockDays } from '#modules/capacity/lock-days';
import { lockSeason } from '#modules/capacity/lock-season';
import { getTargets, readMoveFacts } from './change.finders.ts';
import { type ChangeTarget, type DepartureChange, needsReason, type PlannedStep, planStep, refuseIfNothing } from './change.rules.ts';
import { writeChange } from './write-change.ts';

export type ChangeWish = { departureIds: readonly string[]; change: DepartureChange };
/** What a change would do to each departure. The fingerprint tells it from another. */
export type ChangePreview = { fingerprint: string; steps: PlannedStep[]; needsReason: boolean };
export type ChangePreviewChanged = Refusal<'DepartureChangePreviewChanged'> & { preview: ChangePreview };
export type ChangePlan = { change: DepartureChange; targets: readonly ChangeTarget[]; preview: ChangePreview };

async function planChange(scope: Scope, { departureIds, change }: ChangeWish): Promise<ChangePlan> {
  const targets = await getTargets(scope.db, departureIds);
  const today = limaDate(await scope.now());
  const move = 'moveTo' in change ? { today, ...(await readMoveFacts(scope.db, targets[0]!.trekId, change.moveTo)) } : undefined;
  const steps = targets.map((target) => planStep(change, target, today, move));
  return { change, targets, preview: { fingerprint: canonicalHash([change, steps]), steps, needsReason: needsReason(change, steps) } };
}

/** What a change by hand would do to each of some departures; nothing is written. */
export async function previewDepartureChange(scope: Scope, wish: ChangeWish): Promise<ChangePreview> {
  requireForNetwork(scope.viewer, 'openDepartures');
  return (await planChange(scope, wish)).preview;
}

/**
 * Changes departures by hand, exactly as the preview says: those that cannot be stay as they are, and say why. Size, minimum and way of holding
 * change while nobody holds, the date of what nobody ever held. A departure that was changed by hand follows its rule no more.
 */
export async function changeDepartures(scope: Scope, wish: ChangeWish & { fingerprint: string; key: string; reason: string | null }) {
  const viewer = requireForNetwork(scope.viewer, 'openDepartures');
  const reason = wish.reason?.trim() || null;
  const key = { owner: keyOwnerOf(viewer.personId), key: wish.key, input: ['change-departures', wish.departureIds, wish.change, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await lockSeason(inside.db);
    const known = await knownAnswer<{ departureIds: string[] }>(inside.db, key);
    if (known) return known;
    const before = await getTargets(inside.db, wish.departureIds);
    const { now } = await lockDays(inside.db, before);
    const plan = await planChange(inside, wish);
    const missing = plan.preview.needsReason || reason !== null ? refuseIfReasonMissing(reason ?? '') : undefined;
    const refusal = missing ?? refuseIfNothing(plan.preview.steps);
    if (refusal) return refusal;
    if (plan.preview.fingerprint !== wish.fingerprint) return previewChanged(plan.preview);
    const departureIds = await writeChange(inside, plan, { now, reason });
    await keepAnswer(inside.db, key, 'change-departures', { departureIds }, now);
    return { departureIds };
  }));
  scope.batches.clear();
  return answer;
}

const previewChanged = (preview: ChangePreview): ChangePreviewChanged => ({ kind: 'DepartureChangePreviewChanged', preview, message: 'The change would not do what was looked at any more.' });
