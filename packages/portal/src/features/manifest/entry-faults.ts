import type { DocumentType } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import type { Entry } from './read-row.ts';
import type { ColumnKey } from './row.ts';

/** What can be wrong with a list: the server's faults, and cells nothing could be read in. */
export type Fault =
  | 'MISSING'
  | 'UNREADABLE'
  | 'INVALID_CHARACTERS'
  | 'INVALID_DOCUMENT'
  | 'DUPLICATE_DOCUMENT'
  | 'INVALID_NATIONALITY'
  | 'BIRTH_DATE_IMPOSSIBLE'
  | 'TOO_LONG'
  | 'TOO_MANY_TRAVELLERS'
  | 'PARTY_MISMATCH'
  | 'MINOR_WITHOUT_ADULT';

export type CellFault = { field: ColumnKey; fault: Fault };

/** The longest texts the server keeps. */
export const longestName = 80;
export const longestNote = 200;

const forms: Record<DocumentType, RegExp> = {
  PASSPORT: /^[A-Za-z0-9]{5,20}$/,
  DNI: /^[0-9]{8}$/,
  CE: /^[A-Za-z0-9-]{4,20}$/,
  FOREIGN_ID: /^[A-Za-z0-9-]{4,20}$/,
};
/** Countries whose nationals enter Peru with their identity card. */
export const entersWithIdentityCard: readonly string[] = ['AR', 'BO', 'CL', 'CO', 'EC', 'VE'];
const lastImpossibleBirthDate = '1900-12-31';

// Control characters, and marks that turn the direction of the text around them; notes may have lines.
const notInNames = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;
const notInNotes = /(?![\n\r])[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;

/**
 * What the server would find wrong with one traveller, column by column. A mirror of its rules, so that nobody waits for
 * an answer to be told; the server decides. Nobody is born after `bornBy`.
 */
export function entryFaults(entry: Entry, bornBy: LocalDate): CellFault[] {
  return [
    ...nameFaults(entry, 'firstNames'),
    ...nameFaults(entry, 'lastNames'),
    ...documentFaults(entry),
    ...missing('nationality', entry.nationality),
    ...birthDateFaults(entry, bornBy),
    ...noteFaults(entry, 'diet'),
    ...noteFaults(entry, 'medicalNote'),
    ...noteFaults(entry, 'emergencyContact'),
  ];
}

function missing(field: ColumnKey, value: string | null): CellFault[] {
  return value ? [] : [{ field, fault: 'MISSING' }];
}

function nameFaults(entry: Entry, field: 'firstNames' | 'lastNames'): CellFault[] {
  if (notInNames.test(entry[field])) return [{ field, fault: 'INVALID_CHARACTERS' }];
  if (entry[field] === '') return missing(field, null);
  return [...entry[field]].length > longestName ? [{ field, fault: 'TOO_LONG' }] : [];
}

function noteFaults(entry: Entry, field: 'diet' | 'medicalNote' | 'emergencyContact'): CellFault[] {
  if (notInNotes.test(entry[field])) return [{ field, fault: 'INVALID_CHARACTERS' }];
  return [...entry[field]].length > longestNote ? [{ field, fault: 'TOO_LONG' }] : [];
}

function documentFaults({ documentType, documentNumber, nationality }: Entry): CellFault[] {
  const lacking = [...missing('documentType', documentType), ...missing('documentNumber', documentNumber)];
  if (!documentType || !documentNumber) return lacking;
  if (!forms[documentType].test(documentNumber)) return [{ field: 'documentNumber', fault: 'INVALID_DOCUMENT' }];
  const isHeldBy = documentType === 'DNI' ? nationality === 'PE' : documentType !== 'FOREIGN_ID' || entersWithIdentityCard.includes(nationality ?? '');
  return nationality && !isHeldBy ? [{ field: 'documentType', fault: 'INVALID_DOCUMENT' }] : [];
}

function birthDateFaults({ birthDate }: Entry, bornBy: LocalDate): CellFault[] {
  if (!birthDate) return missing('birthDate', birthDate);
  return birthDate > lastImpossibleBirthDate && birthDate <= bornBy ? [] : [{ field: 'birthDate', fault: 'BIRTH_DATE_IMPOSSIBLE' }];
}
