import type { Refusal } from '#graphql/problem';
import type { Currency } from '#graphql/shared.type';
import { LARGEST_PARTY, type TravellerClass } from './party.rules.ts';

/** A rate as it is entered: for a trek or for a conservation area. */
export type RateWish = {
  trekId?: string | null; conservationAreaId?: string | null; rateClass?: TravellerClass['rateClass'] | null; ageClass?: TravellerClass['ageClass'] | null;
  seasonId?: string | null; minPeople?: number | null; currency: Currency; amount: number; validFrom: string; validUntil?: string | null;
};

/** What is wrong with a rate as it was entered. */
export const rateFaults = ['FOR_NOTHING', 'FEE_WITHOUT_CLASSES', 'FEE_DISCOUNTED', 'GROUP_SIZE', 'DATES_REVERSED'] as const;
export type RateFault = (typeof rateFaults)[number];
export type RateInvalid = Refusal<'RateInvalid'> & { fault: RateFault };
export type CurrencyMismatch = Refusal<'CurrencyMismatch'> & { expected: readonly Currency[] };

/** Refuses a rate for nothing or for two things, a fee without its classes or with a discount, a group's size that no party has, and dates the wrong way round. */
export function refuseIfRateInvalid(rate: RateWish): RateInvalid | undefined {
  if (Boolean(rate.trekId) === Boolean(rate.conservationAreaId)) return invalid('FOR_NOTHING', 'A rate is for one trek or for one conservation area.');
  if (rate.conservationAreaId && !(rate.rateClass && rate.ageClass)) return invalid('FEE_WITHOUT_CLASSES', 'A conservation fee is set for a rate class and an age class.');
  if (rate.conservationAreaId && (rate.seasonId || rate.minPeople)) return invalid('FEE_DISCOUNTED', 'Conservation fees are never discounted: neither by season nor by group size.');
  if (rate.minPeople != null && (rate.minPeople < 2 || rate.minPeople > LARGEST_PARTY)) return invalid('GROUP_SIZE', `A group’s rate begins at 2 to ${LARGEST_PARTY} people.`);
  if (rate.validUntil && rate.validUntil < rate.validFrom) return invalid('DATES_REVERSED', 'The last day of a rate is not before its first.');
  return undefined;
}

const invalid = (fault: RateFault, message: string): RateInvalid => ({ kind: 'RateInvalid', fault, message });

/** What one thing costs is in one currency at a time: a group’s total is never half soles, half dollars, by the class of its people. */
export function refuseIfOtherCurrency(currency: Currency, inUse: readonly Currency[]): CurrencyMismatch | undefined {
  const others = inUse.filter((used) => used !== currency);
  return others.length === 0 ? undefined : { kind: 'CurrencyMismatch', expected: others, message: `Other rates for the same days are in ${others.join(' and ')}; withdraw them first, or take that currency.` };
}
