import { UniqueConstraintViolationException } from '@mikro-orm/core';
import { inTransaction } from '#db/in-transaction';
import { readNow } from '#db/now';
import type { Refusal } from '#graphql/problem';
import type { Scope } from '#http/scope';
import { latestCertificationOfAgency } from './certification.finders.ts';
import { requireMayFile } from './certification.policy.ts';
import { statesInWork } from './certification.rules.ts';
import { openFile } from './open-file.ts';

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
  let id: string;
  try {
    id = await inTransaction(scope, async (inside) => openFile(inside, { agencyId, followsId: latest?.id ?? null, personId: viewer.personId, now: await readNow(inside.db), opening: { state: 'DRAFT' } }));
  } catch (cause) {
    if (!(cause instanceof UniqueConstraintViolationException) || (cause as { constraint?: string }).constraint !== 'certification_in_work') throw cause;
    const [inWork] = await latestCertificationOfAgency.load(scope.db, [agencyId]);
    return alreadyOpen(inWork!.id);
  }
  scope.batches.clear();
  return { certificationId: id };
}
