import { addDays } from '#lib/calendar';
import type { PartyMember, RateClass } from '#modules/rates/party.rules';
import type { TravellerEntry } from '#modules/travellers/entry.rules';
import { chance, pick } from './chance.ts';

const NATIONALITIES: Record<RateClass, readonly string[]> = {
  PERUVIAN: ['PE'], FOREIGN_RESIDENT: ['ES'], ANDEAN_COMMUNITY: ['BO', 'CO', 'EC'], FOREIGN: ['US', 'DE', 'FR', 'GB', 'NL', 'CA', 'AU', 'BR', 'CL', 'JP'],
};

/** Invented people for a party, who say in their names and documents that they are: “Viajera Demo 3”, passport DEMO…. */
export function travellersOf(party: readonly PartyMember[], firstDay: string, ...words: readonly (string | number)[]): TravellerEntry[] {
  const members = party.flatMap((member) => Array.from({ length: member.count }, () => member));
  return members.map(({ rateClass, ageClass }, i) => {
    const own = [...words, i] as const;
    const years = ageClass === 'MINOR' ? 9 + Math.floor(chance('age', ...own) * 8) : 22 + Math.floor(chance('age', ...own) * 45);
    return {
      firstNames: pick(['Viajera', 'Viajero'], 'name', ...own),
      lastNames: `Demo ${i + 1}`,
      documentType: rateClass === 'FOREIGN_RESIDENT' ? 'CE' : 'PASSPORT',
      documentNumber: `DEMO${Math.floor(chance('document', ...own) * 1e9).toString().padStart(9, '0')}`,
      nationality: pick(NATIONALITIES[rateClass], 'nationality', ...own),
      birthDate: addDays(firstDay, -Math.floor(years * 365.25 + 100 + chance('birthday', ...own) * 150)),
      sex: null, diet: chance('diet', ...own) < 0.15 ? 'Vegetariana' : null, medicalNote: null, emergencyContact: null,
    };
  });
}
