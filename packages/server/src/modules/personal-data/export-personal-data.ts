import { inTransaction } from '#db/in-transaction';
import { readNow } from '#db/now';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';
import type { Language } from '#modules/mails/letter';
import { collect } from './collect.ts';
import { printExport, type PrintedExport } from './print-export.ts';
import { getSubject, type SubjectKey } from './subject.ts';

/** The noun of the contract a subject is, for the audit trail. */
export const NOUNS = { PERSON: 'Person', TRAVELLER: 'Traveller', CREW: 'CrewMember' } as const;

/**
 * Everything the system keeps of one person, as JSON and as a page: each person of themselves, an agency of the travellers it entered,
 * the network's administrators of everybody. That it was handed out is written into the trail, without what it was.
 */
export async function exportPersonalData(scope: Scope, key: SubjectKey, language: Language): Promise<PrintedExport & { fileName: string }> {
  const subject = await getSubject(scope, key);
  return inTransaction(scope, async (inside) => {
    const collected = await collect(inside.db, subject);
    const at = (await readNow(inside.db)).toISOString();
    await writeAudit(inside, { action: 'export-personal-data', objectType: NOUNS[subject.kind], objectId: subject.id, at, after: { tables: collected.length, rows: collected.reduce((sum, { rows }) => sum + rows.length, 0) } });
    return { ...printExport(subject, collected, at, language), fileName: `vilcanota-trek-${subject.kind.toLowerCase()}-${at.slice(0, 10)}` };
  });
}
