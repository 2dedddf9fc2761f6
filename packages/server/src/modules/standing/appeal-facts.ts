import type { Scope } from '#http/scope';
import { type CertificationRow, latestCertificationOfAgency } from '#modules/certifications/certification.finders';
import { statesInWork } from '#modules/certifications/certification.rules';
import { appealsOfCertification, decisionOfCertification } from './appeal.finders.ts';

/** Everything that decides whether what stands in a file can be appealed: for whoever reads, and again under the lock for whoever appeals. */
export async function appealFactsOf({ batches }: Scope, file: CertificationRow) {
  const [decision, appeals, latest] = await Promise.all([
    batches.load(decisionOfCertification, file.id), batches.load(appealsOfCertification, file.id), batches.load(latestCertificationOfAgency, file.agencyId),
  ]);
  return { state: file.state, decision, appeals, hasFileInWork: statesInWork.includes(latest!.state) };
}
