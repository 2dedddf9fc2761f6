import type { Parts } from '#http/app';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { answerChecklist } from '#modules/certifications/answer-checklist';
import { latestCertificationOfAgency } from '#modules/certifications/certification.finders';
import { findChecklist } from '#modules/certifications/checklist.finders';
import { addMonths } from '#modules/certifications/decision.rules';
import { startCertification } from '#modules/certifications/start-certification';
import { submitCertification } from '#modules/certifications/submit-certification';
import type { DemoAgencies } from './agencies.ts';
import { demoScope, freshly } from './demo-scope.ts';
import { addDemoPapers } from './documents.ts';
import type { DemoPeople } from './people.ts';
import { reviewAndCertify } from './review.ts';

/** How many lines of its file the agency that is still filling it in has answered. */
const LINES_OF_A_DRAFT = 4;
/** A demonstration is certified as long as the rules allow. */
const VALID_MONTHS = 24;

/** Brings each agency's file to where the demonstration shows it: two certified, one waiting for a decision, one in draft. Every answer says that it is demonstration data. */
export async function makeCertifications(parts: Parts, people: DemoPeople, agencies: DemoAgencies, today: string): Promise<void> {
  const certifier = await demoScope(parts, people.certifier);
  const validUntil = addMonths(today, VALID_MONTHS);
  const amazonas = await demoScope(parts, people.amazonasOwner);
  const queuna = await demoScope(parts, people.queunaOwner);
  // A real agency carries no invented papers.
  for (const [scope, agencyId, withPapers] of [[amazonas, agencies.amazonas, undefined], [queuna, agencies.queuna, parts]] as const) {
    const certificationId = await handIn(scope, agencyId, today, withPapers);
    if (certificationId) await reviewAndCertify(certifier, { certificationId, validUntil, note: 'Certificación de demostración' });
  }
  await handIn(await demoScope(parts, people.puyaOwner), agencies.puya, today, parts);
  const taruca = await demoScope(parts, people.tarucaOwner);
  const draft = await fileOf(taruca, agencies.taruca, today, LINES_OF_A_DRAFT);
  if (draft) await addDemoPapers(parts, taruca, draft, today);
}

/** A file with every line answered, with papers where there is a store for them, handed in; undefined when it has been decided on. */
export async function handIn(scope: Scope, agencyId: string, today: string, withPapers: Parts | undefined): Promise<string | undefined> {
  const certificationId = await fileOf(scope, agencyId, today);
  if (certificationId && withPapers) await addDemoPapers(withPapers, scope, certificationId, today);
  if (certificationId) await submitCertification(freshly(scope), { certificationId });
  const [latest] = await latestCertificationOfAgency.load(scope.db, [agencyId]);
  return latest?.state === 'SUBMITTED' ? latest.id : undefined;
}

/** The agency's file with so many lines answered; undefined when it is not in its hands any more. */
async function fileOf(scope: Scope, agencyId: string, today: string, lines?: number): Promise<string | undefined> {
  const [latest] = await latestCertificationOfAgency.load(scope.db, [agencyId]);
  if (latest && latest.state !== 'DRAFT') return undefined;
  const begun = latest ? { certificationId: latest.id } : await startCertification(freshly(scope), { agencyId });
  const certificationId = begun.certificationId;
  const items = (await findChecklist(scope.db)).slice(0, lines);
  await answerChecklist(freshly(scope), {
    certificationId,
    answers: items.map((item) => ({ itemSlug: item.slug, answer: 'Dato de demostración', validUntil: item.needsValidUntil ? addDays(today, 900) : null })),
  });
  return certificationId;
}
