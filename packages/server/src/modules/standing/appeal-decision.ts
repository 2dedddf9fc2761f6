import { v7 as uuid } from 'uuid';
import { inTransaction } from '#db/in-transaction';
import { keepAnswer, knownAnswer, tryAgain } from '#db/kept-keys';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { lockStandingToChange } from '#modules/agencies/lock-standing';
import { refuseIfReasonMissing } from '#modules/audit/reason.rules';
import { writeAudit } from '#modules/audit/write-audit';
import { certificationById } from '#modules/certifications/certification.finders';
import { lockCertification, requireMayWrite } from '#modules/certifications/lock-certification';
import { appealFactsOf } from './appeal-facts.ts';
import { refuseIfNotAppealable } from './appeal.rules.ts';

const APPEAL = sql('appeal-decision', 'insert into certification_appeal (id, certification_id, proposal_id, against, reason, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7)');

/** An agency’s owner objects to a refusal, a suspension or a revocation, in time and once. It stops nothing; somebody without part in the decision judges it. */
export async function appealDecision(scope: Scope, wish: { certificationId: string; reason: string; key: string }) {
  const { viewer, file: seen } = await requireMayWrite(scope, wish.certificationId);
  const reason = wish.reason.trim();
  const key = { owner: seen.agencyId, key: wish.key, input: ['appeal-decision', seen.id, reason] };
  const answer = await tryAgain(() => inTransaction(scope, async (inside) => {
    // What stands does not change meanwhile, and nobody appeals in another of the files it weighs on.
    await lockStandingToChange(inside.db, seen.agencyId);
    const { file, now, today } = await lockCertification(inside, seen.id);
    const known = await knownAnswer<{ certificationId: string }>(inside.db, key);
    if (known) return known;
    const [locked] = await certificationById.load(inside.db, [file.id]);
    const facts = await appealFactsOf(inside, locked!);
    const refusal = refuseIfReasonMissing(reason) ?? refuseIfNotAppealable(facts, today);
    if (refusal) return refusal;
    const [id, at] = [uuid(), now.toISOString()];
    await inside.db.query(APPEAL, [id, file.id, facts.decision!.proposalId, locked!.state, reason, at, viewer.personId]);
    await writeAudit(inside, { action: 'appeal-decision', objectType: 'Certification', objectId: file.id, agencyId: file.agencyId, reason, at, before: null, after: { state: locked!.state } });
    await announce(inside.db, [{ kind: 'appeal-made', objectId: id, facts: { agencyId: file.agencyId, certificationId: file.id } }], at);
    const done = { certificationId: file.id };
    await keepAnswer(inside.db, key, 'APPEALED', done, at);
    return done;
  }));
  scope.batches.clear();
  return answer;
}
