import { v7 as uuid } from 'uuid';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { makeCode } from '#lib/code';
import { writeAudit } from '#modules/audit/write-audit';
import { carryEvidence } from '#modules/certifications/carry-evidence';
import { dueOnOf } from '#modules/certifications/review.rules';

const OPEN = sql('open-granted-file', `
insert into certification (id, code, agency_id, state, follows_id, created_at, created_by, submitted_at, submitted_by, assignee_id, due_on) values ($1, $2, $3, 'IN_REVIEW', $4, $5, $6, $5, $6, $7, $8)`);

type Granted = { agencyId: string; followsId: string; madeBy: string; judgeId: string; at: string; today: string };

/** Opens the file an appeal that was granted leads to: with all that the old one showed, in review, with whoever judged. Answers its key. */
export async function openGrantedFile(inside: Scope, { agencyId, followsId, madeBy, judgeId, at, today }: Granted): Promise<string> {
  const id = uuid();
  await inside.db.query(OPEN, [id, makeCode(), agencyId, followsId, at, madeBy, judgeId, dueOnOf(today)]);
  await carryEvidence(inside, { fromId: followsId, toId: id, lapsingBefore: null, personId: madeBy });
  await writeAudit(inside, { action: 'open-granted-file', objectType: 'Certification', objectId: id, agencyId, at, before: null, after: { state: 'IN_REVIEW', follows: followsId } });
  return id;
}
