import type { AgeClass, PartyMember, RateClass } from '#modules/rates/party.rules';
import { chance, pick } from './chance.ts';

/** How far ahead the demonstration's agencies have reserved much; later departures have few reservations. */
export const BUSY_DAYS = 70;

/** How many of a departure's spots are taken in the demonstration: some full, some nearly full, many free. */
export function spotsToTake(trek: string, date: string, groupSize: number, isBusy: boolean): number {
  const luck = chance('occupancy', trek, date) * (isBusy ? 1 : 8);
  if (luck < 0.12) return groupSize;
  if (luck < 0.28) return groupSize - 1 - Math.floor(chance('left', trek, date) * 3);
  if (luck < 0.55) return Math.floor(groupSize * (0.25 + 0.4 * chance('part', trek, date)));
  return 0;
}

/** Sizes of the parties that take so many spots: of two to six people, and whoever is left. */
export function partySizes(spots: number, ...words: readonly (string | number)[]): number[] {
  const sizes: number[] = [];
  for (let left = spots; left > 0;) {
    const size = Math.min(left, 2 + Math.floor(chance('size', ...words, sizes.length) * 5));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}

type Mix = readonly { rateClass: RateClass; ageClass: AgeClass; share: number }[];
const FOREIGNERS: Mix = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', share: 1 }];
const FAMILY: Mix = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', share: 0.6 }, { rateClass: 'FOREIGN', ageClass: 'MINOR', share: 0.4 }];
const PERUVIANS: Mix = [{ rateClass: 'PERUVIAN', ageClass: 'ADULT', share: 1 }];
const MIXED: Mix = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', share: 0.5 }, { rateClass: 'ANDEAN_COMMUNITY', ageClass: 'ADULT', share: 0.5 }];

/** A party of so many people, in classes as groups really mix. The first class is of adults and gets who is left over. */
export function partyOf(size: number, ...words: readonly (string | number)[]): PartyMember[] {
  const [first, ...others] = pick([FOREIGNERS, FOREIGNERS, FAMILY, PERUVIANS, MIXED], 'mix', ...words);
  const members = others.map(({ rateClass, ageClass, share }) => ({ rateClass, ageClass, count: Math.floor(size * share) })).filter((member) => member.count > 0);
  const rest = size - members.reduce((sum, member) => sum + member.count, 0);
  return [{ rateClass: first!.rateClass, ageClass: first!.ageClass, count: rest }, ...members];
}
