import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { v7 as uuid } from 'uuid';
import { inTransaction } from '#db/in-transaction';
import { limaDate, readNow } from '#db/now';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { makeCode } from '#lib/code';
import { writeAudit } from '#modules/audit/write-audit';
import { Certification } from './certification.entity.ts';
import { carryEvidence } from './carry-evidence.ts';
import { latestCertificationOfAgency } from './certification.finders.ts';
import { requireMayFile } from './certification.policy.ts';
import { statesInWork } from './certification.rules.ts';
import { askedAgainBefore } from './renewal.rules.ts';

export type CertificationAlreadyOpen = Refusal<'CertificationAlreadyOpen'> & { certificationId: string };

const alreadyOpen = (certificationId: string): CertificationAlreadyOpen => ({ kind: 'CertificationAlreadyOpen', certificationId, message: 'The agency has a file in work.' });

/**
 * Begins a certification file for an agency; a renewal is a new file that follows the old one and brings along what does not lapse within
 * twelve months, so that only the rest is asked for. Refuses a second file while one is in work: of two who begin at once, the second is
 * shown the first one's.
 */
export async function startCertification(scope: Scope, { agencyId }: { agencyId: string }) {
  const viewer = requireMayFile(scope.viewer, agencyId);
  const [latest] = await latestCertificationOfAgency.load(scope.db, [agencyId]);
  if (latest && statesInWork.includes(latest.state)) return alreadyOpen(latest.id);
  const id = uuid();
  try {
    await inTransaction(scope, async (inside) => {
      inside.em.create(Certification, { id, code: makeCode(), agencyId, state: 'DRAFT', followsId: latest?.id ?? null, createdAt: await readNow(inside.db), createdBy: viewer.personId });
      await inside.em.flush();
      const lapsingBefore = askedAgainBefore(limaDate(await readNow(inside.db)));
      const carried = latest ? await carryEvidence(inside, { fromId: latest.id, toId: id, lapsingBefore, personId: viewer.personId }) : [];
      await writeAudit(inside, { action: 'start-certification', objectType: 'Certification', objectId: id, agencyId, after: { state: 'DRAFT', follows: latest?.id ?? null, ...(carried.length > 0 && { carried: carried.length }) } });
    });
  } catch (cause) {
    if (!(cause instanceof UniqueConstraintViolationException) || (cause as { constraint?: string }).constraint !== 'certification_in_work') throw cause;
    const [inWork] = await latestCertificationOfAgency.load(scope.db, [agencyId]);
    return alreadyOpen(inWork!.id);
  }
  scope.batches.clear();
  return { certificationId: id };
}
