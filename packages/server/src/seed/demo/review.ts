import type { Scope } from '#http/scope';
import { approveCertification, type ApproveCertification } from '#modules/certifications/approve-certification';
import { evidenceOfCertification } from '#modules/certifications/evidence.finders';
import { markLine } from '#modules/certifications/mark-line';
import { linesOfCertification } from '#modules/certifications/checklist.finders';
import { freshly } from './demo-scope.ts';

/** Certifies a demonstration file as a certifier does: says of every item that what it shows is good, and decides then. */
export async function reviewAndCertify(certifier: Scope, wish: ApproveCertification): Promise<void> {
  const { certificationId } = wish;
  const [lines] = await linesOfCertification.load(freshly(certifier).db, [certificationId]);
  const [shown] = await evidenceOfCertification.load(freshly(certifier).db, [certificationId]);
  for (const { item } of lines!) {
    const { fingerprint } = shown!.find(({ itemId }) => itemId === item.id)!;
    await markLine(freshly(certifier), { certificationId, itemSlug: item.slug, mark: 'OK', note: null, evidence: fingerprint });
  }
  const answer = await approveCertification(freshly(certifier), wish);
  if ('kind' in answer) throw new Error(`The demonstration's file was not certified: ${answer.kind}`);
}
