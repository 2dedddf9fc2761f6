import type { AgeClass, DocumentType, RateClass } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';

export type TravellerClass = { rateClass: RateClass; ageClass: AgeClass };

const andeanCommunity = ['BO', 'CO', 'EC'];
const adultFromYears = 18;

/** The class a traveller's fees are charged by, as the server derives it from the papers: a mirror, so that it can be said at once. */
export function travellerClass(person: { documentType: DocumentType; nationality: string; birthDate: LocalDate }, firstDay: LocalDate): TravellerClass {
  return { rateClass: rateClassOf(person), ageClass: ageClassOf(person.birthDate, firstDay) };
}

function rateClassOf({ documentType, nationality }: { documentType: DocumentType; nationality: string }): RateClass {
  if (documentType === 'DNI' || nationality === 'PE') return 'PERUVIAN';
  if (documentType === 'CE') return 'FOREIGN_RESIDENT';
  return andeanCommunity.includes(nationality) ? 'ANDEAN_COMMUNITY' : 'FOREIGN';
}

function ageClassOf(birthDate: LocalDate, firstDay: LocalDate): AgeClass {
  const comesOfAge = `${Number(birthDate.slice(0, 4)) + adultFromYears}${birthDate.slice(4)}`;
  return firstDay < comesOfAge ? 'MINOR' : 'ADULT';
}
