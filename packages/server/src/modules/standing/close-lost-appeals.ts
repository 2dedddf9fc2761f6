import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudits } from '#modules/audit/write-audits';
import { LOST_ITS_OBJECT } from './appeal.finders.ts';

const CLOSE = sql('close-lost-appeals', `
with b as materialized (select a.id from certification_appeal a join certification c on c.id = a.certification_id where c.agency_id = $1 and ${LOST_ITS_OBJECT})
update certification_appeal a set outcome = 'WITHOUT_OBJECT', decided_at = $2 from b where a.id = b.id returning a.id, a.certification_id as "certificationId"`);

/**
 * Closes what an agency appealed against a suspension that is over: there is nothing left to judge. In the transaction that ended the suspension, after
 * the new state was written and under the lock of the agency’s standing. The agency and those who would have judged are written to.
 */
export async function closeLostAppeals(inside: Scope, agencyId: string, at: string): Promise<void> {
  const closed = await inside.db.query<{ id: string; certificationId: string }>(CLOSE, [agencyId, at]);
  if (closed.length === 0) return;
  await writeAudits(inside, at, closed.map(({ certificationId }) => ({ action: 'close-appeal', objectType: 'Certification' as const, objectId: certificationId, agencyId, before: null, after: null })));
  await announce(inside.db, closed.map(({ id, certificationId }) => ({ kind: 'appeal-closed' as const, objectId: id, facts: { agencyId, certificationId } })), at);
}
