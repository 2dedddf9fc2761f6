import { Readable } from 'node:stream';
import type { Parts } from '#http/app';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { addDocument } from '#modules/certifications/add-document';
import { findChecklist } from '#modules/certifications/checklist.finders';
import { documentsOfCertification } from '#modules/certifications/document.finders';
import { keepFile } from '#modules/documents/keep-file';
import { freshly } from './demo-scope.ts';
import { demoPdf, demoPicture } from './papers.ts';

/** Puts a few papers into a draft of the demonstration, as its owner would: a PDF that was replaced once, and photographs. Each says on itself that it is DEMO. */
export async function addDemoPapers(parts: Parts, scope: Scope, certificationId: string, today: string): Promise<void> {
  const [there] = await documentsOfCertification.load(scope.db, [certificationId]);
  if (there!.length > 0) return;
  const items = await findChecklist(scope.db);
  const send = async (at: number, name: string, content: Buffer, documentId: string | null = null) => {
    const item = items[at]!;
    const kept = await keepFile(parts.documents, Readable.from([content]), name);
    if ('kind' in kept) throw new Error(`A paper of the demonstration was refused: ${kept.kind}`);
    const validUntil = item.needsValidUntil ? addDays(today, 900) : null;
    const added = await addDocument(freshly(scope), { certificationId, itemSlug: item.slug }, { documentId, issuedOn: addDays(today, -30), validUntil }, kept);
    if ('kind' in added) throw new Error(`A paper of the demonstration was refused: ${added.kind}`);
    return added.documentId;
  };
  const sheet = (at: number, line: string) => demoPdf(items[at]!.title.es.slice(0, 42), [line, 'Agencia de ejemplo, sin valor fuera de la demostración.']);
  const first = await send(0, 'Ficha (demo).pdf', sheet(0, 'Primera versión, ya reemplazada'));
  await send(0, 'Ficha actualizada (demo).pdf', sheet(0, 'Segunda versión'), first);
  await send(1, 'Constancia (demo).pdf', sheet(1, 'Una sola versión'));
  await send(2, 'Foto del certificado (demo).jpg', await demoPicture(28));
}
