import type { Db } from '#db/statement';
import { type CertificationRow, latestCertificationOfAgency } from '#modules/certifications/certification.finders';
import { statesInWork } from '#modules/certifications/certification.rules';
import { appealsOfCertification, decisionOfCertification } from './appeal.finders.ts';

/** Everything that decides whether a file can be appealed. */
export async function appealFactsOf(db: Db, file: CertificationRow) {
  const [decision] = await decisionOfCertification.load(db, [file.id]);
  const [appeals] = await appealsOfCertification.load(db, [file.id]);
  const [latest] = await latestCertificationOfAgency.load(db, [file.agencyId]);
  return { state: file.state, decision: decision!, appeals: appeals!, hasFileInWork: statesInWork.includes(latest!.state) };
}
