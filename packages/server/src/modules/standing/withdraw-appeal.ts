import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { isUuid } from '#lib/uuid';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { writeAudit } from '#modules/audit/write-audit';
import { lockCertification, requireMayWrite } from '#modules/certifications/lock-certification';
import { appealById } from './appeal.finders.ts';
import { refuseIfAppealEnded } from './appeal.rules.ts';
import { endAppeal } from './write-appeal.ts';

/**
 * Takes an appeal back while nobody has judged it: for the agency’s owners. The decision stands, and is not appealed against again. Of an owner who
 * withdraws and a certifier who judges at once, the second is told how it ended.
 */
export async function withdrawAppeal(scope: Scope, wish: { appealId: string }) {
  requireViewer(scope.viewer);
  const [seen] = isUuid(wish.appealId) ? await appealById.load(scope.db, [wish.appealId]) : [];
  if (!seen) throw new NotFound();
  const { viewer } = await requireMayWrite(scope, seen.certificationId);
  const { agencyId, certificationId } = seen;
  const answer = await inTransaction(scope, async (inside) => {
    await lockStandingToChange(inside.db, agencyId); // its suspension may end at this moment
    const { now } = await lockCertification(inside, certificationId);
    const [appeal] = await appealById.load(inside.db, [seen.id]);
    const refusal = refuseIfAppealEnded(appeal!.outcome);
    if (refusal) return refusal;
    const at = now.toISOString();
    await endAppeal(inside, seen.id, { outcome: 'WITHDRAWN', reason: null, personId: viewer.personId, at, openedId: null });
    await writeAudit(inside, { action: 'withdraw-appeal', objectType: 'Certification', objectId: certificationId, agencyId, at, before: null, after: null });
    await announce(inside.db, [{ kind: 'appeal-withdrawn', objectId: seen.id, facts: { agencyId, certificationId } }], at);
    return { certificationId };
  });
  scope.batches.clear();
  return answer;
}
