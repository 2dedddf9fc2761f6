import { characterCount } from '#lib/character-count';
import { canHold, type DocumentType, isDocumentNumber } from './document.rules.ts';
import { nationalities } from './nationalities.ts';

export const sexes = ['FEMALE', 'MALE', 'UNSPECIFIED'] as const;
export type Sex = (typeof sexes)[number];

/** A traveller as somebody typed or pasted it. */
export type TravellerEntry = {
  firstNames: string;
  lastNames: string;
  documentType: DocumentType;
  documentNumber: string;
  nationality: string;
  birthDate: string;
  sex?: Sex | null;
  diet?: string | null;
  medicalNote?: string | null;
  emergencyContact?: string | null;
};

/** What can be wrong with a manifest. */
export const manifestFaults = [
  'MISSING', 'INVALID_CHARACTERS', 'INVALID_DOCUMENT', 'DUPLICATE_DOCUMENT', 'INVALID_NATIONALITY', 'BIRTH_DATE_IMPOSSIBLE',
  'TOO_LONG', 'TOO_MANY_TRAVELLERS', 'PARTY_MISMATCH', 'MINOR_WITHOUT_ADULT',
] as const;
export type ManifestFault = (typeof manifestFaults)[number];

type Fault = { field: keyof TravellerEntry; fault: ManifestFault };

/** The longest texts that are kept: a name fits any passport's, a note says what a guide must know. */
export const LONGEST_NAME = 80;
export const LONGEST_NOTE = 200;

/** Nobody born in 1900 or before walks today; such dates come from empty cells of spreadsheets. */
const LAST_IMPOSSIBLE_BIRTH_DATE = '1900-12-31';

// Besides the control characters: separators, marks that reverse the direction of the text around them, and what is left of letters read in a wrong encoding.
const NOT_IN_NAMES = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;
const NOT_IN_NOTES = /(?![\n\r])[\p{Cc}\u2028-\u202e\u2066-\u2069\ufffd]/u;

/** Names begin with = or @ in no language, but such text is kept as typed: it is data, and never a formula to us. */
function textFaults(entry: TravellerEntry, field: 'firstNames' | 'lastNames' | 'diet' | 'medicalNote' | 'emergencyContact'): Fault[] {
  const isName = field === 'firstNames' || field === 'lastNames';
  const text = entry[field] ?? '';
  if ((isName ? NOT_IN_NAMES : NOT_IN_NOTES).test(text)) return [{ field, fault: 'INVALID_CHARACTERS' }];
  if (isName && text.trim() === '') return [{ field, fault: 'MISSING' }];
  return characterCount(text) > (isName ? LONGEST_NAME : LONGEST_NOTE) ? [{ field, fault: 'TOO_LONG' }] : [];
}

function documentFaults({ documentType, documentNumber, nationality }: TravellerEntry): Fault[] {
  if (documentNumber.trim() === '') return [{ field: 'documentNumber', fault: 'MISSING' }];
  if (!isDocumentNumber(documentType, documentNumber.trim())) return [{ field: 'documentNumber', fault: 'INVALID_DOCUMENT' }];
  const country = asCountry(nationality);
  // Where the nationality itself is wrong, only that is said.
  return nationalities.has(country) && !canHold(documentType, country) ? [{ field: 'documentType', fault: 'INVALID_DOCUMENT' }] : [];
}

function nationalityFaults({ nationality }: TravellerEntry): Fault[] {
  if (nationality.trim() === '') return [{ field: 'nationality', fault: 'MISSING' }];
  return nationalities.has(asCountry(nationality)) ? [] : [{ field: 'nationality', fault: 'INVALID_NATIONALITY' }];
}

function birthDateFaults({ birthDate }: TravellerEntry, bornBy: string): Fault[] {
  return birthDate > LAST_IMPOSSIBLE_BIRTH_DATE && birthDate <= bornBy ? [] : [{ field: 'birthDate', fault: 'BIRTH_DATE_IMPOSSIBLE' }];
}

/** What is wrong with one traveller, field by field in the order of the columns. Nobody is born after bornBy. */
export function faultsOfEntry(entry: TravellerEntry, bornBy: string): Fault[] {
  return [
    ...textFaults(entry, 'firstNames'), ...textFaults(entry, 'lastNames'), ...documentFaults(entry), ...nationalityFaults(entry),
    ...birthDateFaults(entry, bornBy), ...textFaults(entry, 'diet'), ...textFaults(entry, 'medicalNote'), ...textFaults(entry, 'emergencyContact'),
  ];
}

/** A sound entry as it is kept: without spaces around its texts, the country in capitals, empty notes absent; otherwise as typed. */
export function tidied(entry: TravellerEntry): Required<TravellerEntry> {
  return {
    firstNames: entry.firstNames.trim(), lastNames: entry.lastNames.trim(), documentType: entry.documentType,
    documentNumber: entry.documentNumber.trim(), nationality: asCountry(entry.nationality), birthDate: entry.birthDate,
    sex: entry.sex ?? null, diet: orNull(entry.diet), medicalNote: orNull(entry.medicalNote), emergencyContact: orNull(entry.emergencyContact),
  };
}

const asCountry = (text: string): string => text.trim().toUpperCase();
const orNull = (text: string | null | undefined): string | null => text?.trim() || null;
