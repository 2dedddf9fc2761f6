import type { Traveller } from '@/graphql/__generated__/schema.ts';
import type { Language } from '@/lib/language.ts';
import { countryName } from './countries.ts';
import { writeDate } from './read-date.ts';
import type { Row } from './row.ts';

export type SavedTraveller = Pick<
  Traveller,
  'id' | 'firstNames' | 'lastNames' | 'documentType' | 'documentNumber' | 'nationality' | 'birthDate' | 'sex' | 'diet' | 'medicalNote' | 'emergencyContact'
>;

/** A saved list as rows one can type into. */
export function savedRows(travellers: readonly SavedTraveller[], language: Language): Row[] {
  return travellers.map((person) => ({
    firstNames: person.firstNames,
    lastNames: person.lastNames,
    documentType: person.documentType,
    documentNumber: person.documentNumber,
    nationality: countryName(person.nationality, language),
    birthDate: writeDate(person.birthDate),
    sex: person.sex ?? '',
    diet: person.diet ?? '',
    medicalNote: person.medicalNote ?? '',
    emergencyContact: person.emergencyContact ?? '',
  }));
}

/** Tells one saved list from another by what it says: a draft knows from which it began. Short, and says nothing itself. */
export function savedMark(travellers: readonly SavedTraveller[]): string {
  const text = JSON.stringify(savedRows(travellers, 'en'));
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${travellers.length}-${(hash >>> 0).toString(36)}`;
}
