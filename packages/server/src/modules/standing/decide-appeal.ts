import { inTransaction } from '#db/in-transaction';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { isUuid } from '#lib/uuid';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { certificationById, latestCertificationOfAgency } from '#modules/certifications/certification.finders';
import { requireMayDecide } from '#modules/certifications/certification.policy';
import { statesInWork } from '#modules/certifications/certification.rules';
import { refuseIfNotYours } from '#modules/certifications/decision.rules';
import { lockCertification } from '#modules/certifications/lock-certification';
import { openFile } from '#modules/certifications/open-file';
import { appealById, type AppealRow } from './appeal.finders.ts';
import { type AppealJudgement, refuseIfAppealEnded, refuseIfTookPart } from './appeal.rules.ts';
import { writeReinstated } from './reinstate-certification.ts';
import { endAppeal } from './write-appeal.ts';

export type DecideAppeal = { appealId: string; outcome: AppealJudgement; reason: string };

/**
 * Judges an agency’s appeal, with a reason that it reads. Granted, the suspension it is against is lifted at once, and no other: an appeal against one that is over has ended with it; a refusal and a revocation stay what they are, and
 * a new file with all that the old one showed goes to whoever judged, to be decided on.
 */
export async function decideAppeal(scope: Scope, wish: DecideAppeal) {
  const [seen] = isUuid(wish.appealId) ? await appealById.load(scope.db, [wish.appealId]) : [];
  const viewer = requireMayDecide(scope.viewer, seen ?? null);
  const { agencyId, certificationId } = seen!;
  const reason = wish.reason.trim();
  const answer = await inTransaction(scope, async (inside) => {
    await lockStandingToChange(inside.db, agencyId);
    const { now } = await lockCertification(inside, certificationId);
    const [appeal] = await appealById.load(inside.db, [seen!.id]);
    const [file] = await certificationById.load(inside.db, [certificationId]);
    const refusal = refuseIfReasonMissing(reason) ?? refuseIfAppealEnded(appeal!.outcome) ?? refuseIfNotYours(viewer, file!) ?? refuseIfTookPart(viewer.personId, appeal!)
      ?? (wish.outcome === 'GRANTED' ? await refuseIfInWork(inside, appeal!) : undefined);
    if (refusal) return refusal;
    const at = now.toISOString();
    const lifts = wish.outcome === 'GRANTED' && appeal!.against === 'SUSPENDED';
    const openedId = wish.outcome === 'GRANTED' && !lifts ? await openAgain(inside, appeal!, viewer.personId, now) : null;
    await endAppeal(inside, appeal!.id, { outcome: wish.outcome, reason, personId: viewer.personId, at, openedId });
    if (lifts) await writeReinstated(inside, { certificationId, agencyId, reason, at });
    await writeAudit(inside, { action: wish.outcome === 'GRANTED' ? 'grant-appeal' : 'dismiss-appeal', objectType: 'Certification', objectId: certificationId, agencyId, reason, at, before: null, after: openedId ? { opened: openedId } : null });
    await announce(inside.db, [{ kind: 'appeal-decided', objectId: appeal!.id, facts: { agencyId, certificationId, outcome: wish.outcome } }], at);
    return { certificationId };
  });
  scope.batches.clear();
  return answer;
}

/** After a refusal or a revocation that was wrong: a file with all the old one showed, in the judge’s hands. */
const openAgain = (inside: Scope, { agencyId, certificationId, madeBy }: AppealRow, judgeId: string, now: Date): Promise<string> =>
  openFile(inside, { agencyId, followsId: certificationId, personId: madeBy, now, opening: { state: 'IN_REVIEW', assigneeId: judgeId } });

/** Beside a file in work no other can be opened: the network decides on that one. */
async function refuseIfInWork(inside: Scope, { agencyId, against }: AppealRow) {
  if (against === 'SUSPENDED') return undefined;
  const [latest] = await latestCertificationOfAgency.load(inside.db, [agencyId]);
  if (!latest || !statesInWork.includes(latest.state)) return undefined;
  return { kind: 'CertificationAlreadyOpen' as const, certificationId: latest.id, message: 'The agency has a file in work: decide on that one.' };
}
