import { requireForNetwork } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, keyOwnerOf, knownAnswer, tryAgain } from '#db/kept-keys';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { type AuditFacts, writeAudit } from '#modules/audit/write-audit';
import { type Impact, impactOf, type SeasonPlan } from './impact.ts';
import { lockDays, type LockedDays } from './lock-days.ts';
import { lockSeason } from './lock-season.ts';

/** A planned change that knows how to write itself. `objectId` is what it is about, `answer` the ids that are kept under its key. */
export type PlannedChange = SeasonPlan & {
  write: (inside: Scope, under: { locked: LockedDays; impact: Impact; reason: string }) => Promise<Written>;
};
export type Written = { audit: Omit<AuditFacts, 'action' | 'reason' | 'at'>; answer: Record<string, unknown> };

export type ImpactChanged = { kind: 'ImpactChanged'; message: string; impact: Impact };

/** What staff decided: the change as it was sent, the impact they looked at, and why. */
export type Decided = { key: string; reason: string; fingerprint: string; input: unknown };

/**
 * The frame of every change of the season: policy, one transaction, the season's lock, the client's key, the reason, the locks of
 * the resource-days in the order of all verbs, the impact again (refused when it is not the one that was looked at), the work, the
 * trail, and the announcement for parties that wait. A refusal writes nothing and keeps no key. Claims are never touched here.
 */
export async function changeSeason<Refused extends { kind: string }>(scope: Scope, action: string, decided: Decided, plan: (inside: Scope) => Promise<PlannedChange | Refused>) {
  const viewer = requireForNetwork(scope.viewer, 'runSeason');
  const reason = decided.reason.trim();
  const key = { owner: keyOwnerOf(viewer.personId), key: decided.key, input: [action, decided.input, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    await lockSeason(inside.db);
    const known = await knownAnswer<Record<string, unknown>>(inside.db, key);
    if (known) return known;
    const missing = refuseIfReasonMissing(reason);
    if (missing) return missing;
    const planned = await plan(inside);
    if ('kind' in planned) return planned;
    const locked = await lockDays(inside.db, planned.days);
    const impact = await impactOf(inside.db, planned, locked.now);
    if (impact.fingerprint !== decided.fingerprint) return impactChanged(impact);
    const written = await planned.write(inside, { locked, impact, reason });
    await writeAudit(inside, { action, reason, at: locked.now, ...written.audit });
    await announce(inside.db, [{ kind: 'limits-changed', objectId: written.audit.objectId, facts: { days: planned.days } }], locked.now);
    await keepAnswer(inside.db, key, action, written.answer, locked.now);
    return written.answer;
  }));
  scope.batches.clear();
  return answer;
}

/** Something happened since the impact was looked at: nothing was done, and this is the impact now. */
export const impactChanged = (impact: Impact): ImpactChanged => ({ kind: 'ImpactChanged', impact, message: 'The impact is not the one that was looked at any more.' });

/** What a planned change would mean now. For staff, before they decide. */
export async function previewSeason<Refused extends { kind: string }>(scope: Scope, plan: (scope: Scope) => Promise<PlannedChange | Refused>): Promise<Impact | Refused> {
  requireForNetwork(scope.viewer, 'runSeason');
  const planned = await plan(scope);
  return 'kind' in planned ? planned : impactOf(scope.db, planned, (await scope.now()).toISOString());
}
