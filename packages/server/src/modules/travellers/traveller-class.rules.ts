import type { AgeClass, RateClass } from '#modules/rates/party.rules';
import type { DocumentType } from './document.rules.ts';

/** Members of the Andean Community beside Peru. */
const ANDEAN_COMMUNITY: ReadonlySet<string> = new Set(['BO', 'CO', 'EC']);

/** From this age on the first day a traveller is an adult (domain: a minor is under 18). */
const ADULT_FROM_YEARS = 18;

/** The class by which a traveller's conservation fees are charged: derived from the papers, never typed. */
export function rateClassOf({ documentType, nationality }: { documentType: DocumentType; nationality: string }): RateClass {
  if (documentType === 'DNI' || nationality === 'PE') return 'PERUVIAN';
  if (documentType === 'CE') return 'FOREIGN_RESIDENT';
  if (ANDEAN_COMMUNITY.has(nationality)) return 'ANDEAN_COMMUNITY';
  return 'FOREIGN';
}

/** Adult or minor on the first day. Who was born on 29 February comes of age on 1 March in years without one. */
export function ageClassOf(birthDate: string, firstDay: string): AgeClass {
  const comesOfAge = `${Number(birthDate.slice(0, 4)) + ADULT_FROM_YEARS}${birthDate.slice(4)}`;
  return firstDay < comesOfAge ? 'MINOR' : 'ADULT';
}
