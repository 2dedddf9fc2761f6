import type { DocumentType, Sex, TravellerInput } from '@/graphql/__generated__/schema.ts';
import { readDocumentType, readSex } from './choices.ts';
import { readCountry } from './countries.ts';
import { readDate } from './read-date.ts';
import type { ColumnKey, Row } from './row.ts';

/** A row with its cells understood: null where nothing could be read in what is written, or nothing is written. */
export type Entry = {
  firstNames: string;
  lastNames: string;
  documentType: DocumentType | null;
  documentNumber: string;
  nationality: string | null;
  birthDate: string | null;
  sex: Sex | null;
  diet: string;
  medicalNote: string;
  emergencyContact: string;
};

export function readRow(row: Row): Entry {
  return {
    firstNames: row.firstNames.trim(),
    lastNames: row.lastNames.trim(),
    documentType: readDocumentType(row.documentType),
    // Numbers are printed in groups, and never contain spaces.
    documentNumber: row.documentNumber.replaceAll(/\s+/g, ''),
    nationality: readCountry(row.nationality),
    birthDate: readDate(row.birthDate),
    sex: readSex(row.sex),
    diet: row.diet.trim(),
    medicalNote: row.medicalNote.trim(),
    emergencyContact: row.emergencyContact.trim(),
  };
}

/** Cells with something in them that could not be understood. */
export function unreadable(row: Row, entry: Entry): ColumnKey[] {
  const choices = ['documentType', 'nationality', 'birthDate', 'sex'] as const;
  return choices.filter((key) => row[key].trim() !== '' && entry[key] === null);
}

/** The entry as the server takes it; only for entries without faults. */
export function asInput(entry: Entry): TravellerInput {
  const { documentType, nationality, birthDate } = entry;
  if (!documentType || !nationality || !birthDate) throw new Error('Only a complete entry can be sent.');
  return {
    firstNames: entry.firstNames,
    lastNames: entry.lastNames,
    documentType,
    documentNumber: entry.documentNumber,
    nationality,
    birthDate,
    sex: entry.sex,
    diet: entry.diet || null,
    medicalNote: entry.medicalNote || null,
    emergencyContact: entry.emergencyContact || null,
  };
}
