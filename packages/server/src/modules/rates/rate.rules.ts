import type { Currency, Origin } from '#graphql/shared.type';
import { currenciesInOrder } from './currency.rules.ts';
import { type Party, partyTotal, type TravellerClass } from './party.rules.ts';

/** A part of every year by month and day (MM-DD), both included; it may run over the turn of the year. */
export type Season = { firstDay: string; lastDay: string };

/** A price the network has set, with the days of travel for which it is in force. Fees name both classes; trek rates may name a season, a group's size and classes. */
export type Rate = {
  id: string;
  item: RatedItem;
  trekId: string | null;
  conservationAreaId: string | null;
  rateClass: TravellerClass['rateClass'] | null;
  ageClass: TravellerClass['ageClass'] | null;
  season: Season | null;
  /** The smallest party it is for; null: any. */
  minPeople: number | null;
  currency: Currency;
  amount: number;
  validFrom: string;
  validUntil: string | null;
  origin: Origin;
};

/** What a rate is set for. */
export const ratedItems = ['TREK', 'CONSERVATION_FEE'] as const;
export type RatedItem = (typeof ratedItems)[number];

/** Printed in the contract and on the page of rates. A contract of an agency will come before the season. */
export const PRECEDENCE = 'Dates of a rate are days of travel: the first day of the departure. Of the rates that apply, a season’s comes before one for the whole year; then the one for larger groups before one for smaller or any; then one for both a rate class and an age class before one for a rate class, for an age class, for everybody; then the one whose dates begin later; then the one entered later. Conservation fees are never discounted: they know neither season nor group size.';

/** What a traveller is priced by: the first day of the departure, the size of the party, the own classes. */
export type Asked = TravellerClass & { on: string; people: number };

/** True from the first to the last day of a rate, both included. */
export const isInForce = (rate: Pick<Rate, 'validFrom' | 'validUntil'>, on: string): boolean =>
  rate.validFrom <= on && (rate.validUntil === null || on <= rate.validUntil);

/** True on the days of a season, in every year, also over the turn of the year. */
export function isInSeason({ firstDay, lastDay }: Season, on: string): boolean {
  const day = on.slice(5);
  return firstDay <= lastDay ? firstDay <= day && day <= lastDay : firstDay <= day || day <= lastDay;
}

type Choosable = Pick<Rate, 'id' | 'rateClass' | 'ageClass' | 'season' | 'minPeople' | 'validFrom' | 'validUntil'>;

/** May the rate be used for such a traveller at all? */
export const applies = (rate: Choosable, asked: Asked): boolean =>
  isInForce(rate, asked.on) && (rate.season === null || isInSeason(rate.season, asked.on)) && (rate.minPeople ?? 1) <= asked.people
  && (rate.rateClass ?? asked.rateClass) === asked.rateClass && (rate.ageClass ?? asked.ageClass) === asked.ageClass;

/** Of rates for the same thing, the one that counts; undefined when the network has set none that applies. */
export const rateFor = <R extends Choosable>(rates: readonly R[], asked: Asked): R | undefined =>
  rates.filter((rate) => applies(rate, asked)).reduce<R | undefined>((best, rate) => (best && comparePrecedence(best, rate) <= 0 ? best : rate), undefined);

/** THE precedence, as PRECEDENCE prints it: below zero when the first is used before the second. The place of an agency's contract is first. */
export function comparePrecedence(a: Choosable, b: Choosable): number {
  return Number(b.season !== null) - Number(a.season !== null)
    || (b.minPeople ?? 1) - (a.minPeople ?? 1)
    || narrowness(b) - narrowness(a)
    || later(a.validFrom, b.validFrom)
    || later(a.id, b.id); // ids are UUIDv7: the greater one was entered later
}

const narrowness = (rate: Pick<Rate, 'rateClass' | 'ageClass'>): number => (rate.rateClass ? 2 : 0) + (rate.ageClass ? 1 : 0);
const later = (a: string, b: string): number => (a === b ? 0 : a > b ? -1 : 1);

/** A departure to be priced, with the conservation areas it enters, in the order it enters them. */
export type Leg = { departureId: string; trekId: string; date: string; areas: readonly { id: string; name: string }[] };

type Money = { amount: number; currency: Currency };

/** One line of a price. unit and total are null together: the network has not set the rate. */
export type PriceLine = {
  position: number;
  kind: RatedItem;
  departureId: string;
  conservationAreaId: string | null;
  rateClass: TravellerClass['rateClass'] | null;
  ageClass: TravellerClass['ageClass'] | null;
  quantity: number;
  unit: Money | null;
  total: Money | null;
  rateId: string | null;
  origin: Origin;
};

export type Price = { lines: PriceLine[]; totals: Money[]; isComplete: boolean };

/**
 * The price of one or more departures for a party, each by the rates for its first day: per departure the trek, one line
 * for all who pay the same rate, then one line per conservation area and class of the party. An area entered again on a
 * later day of the same departure is free. Fees are never discounted, rates that are not set stay open, and the sum of the
 * lines is the total.
 */
export function priceOf(wish: { legs: readonly Leg[]; party: Party; rates: readonly Rate[] }): Price {
  const lines = wish.legs.flatMap((leg) => linesOf(leg, wish)).map((line, i) => ({ position: i + 1, ...line }));
  return { lines, totals: totalsOf(lines), isComplete: isComplete(lines) };
}

type Unplaced = Omit<PriceLine, 'position'>;

function linesOf(leg: Leg, { party, rates }: { party: Party; rates: readonly Rate[] }): Unplaced[] {
  const people = partyTotal(party);
  const areas = [...new Map(leg.areas.map((area) => [area.id, area])).values()];
  return [
    ...trekLines(leg, party, rates.filter((r) => r.item === 'TREK' && r.trekId === leg.trekId)),
    ...areas.flatMap((area) =>
      party.map(({ rateClass, ageClass, count }) => {
        const fees = rates.filter((r) => r.item === 'CONSERVATION_FEE' && r.conservationAreaId === area.id);
        const fee = rateFor(fees, { on: leg.date, people, rateClass, ageClass });
        return lineOf(leg, { kind: 'CONSERVATION_FEE', conservationAreaId: area.id, rateClass, ageClass, quantity: count }, fee);
      })),
  ];
}

/** One line for all who pay the same rate, in the order of the party; it carries the classes the rate is for. */
function trekLines(leg: Leg, party: Party, rates: readonly Rate[]): Unplaced[] {
  const people = partyTotal(party);
  const shares = new Map<string | undefined, { rate: Rate | undefined; quantity: number }>();
  for (const { rateClass, ageClass, count } of party) {
    const rate = rateFor(rates, { on: leg.date, people, rateClass, ageClass });
    shares.set(rate?.id, { rate, quantity: (shares.get(rate?.id)?.quantity ?? 0) + count });
  }
  return [...shares.values()].map(({ rate, quantity }) =>
    lineOf(leg, { kind: 'TREK', conservationAreaId: null, rateClass: rate?.rateClass ?? null, ageClass: rate?.ageClass ?? null, quantity }, rate));
}

type What = Pick<PriceLine, 'kind' | 'conservationAreaId' | 'rateClass' | 'ageClass' | 'quantity'>;

/** A line without a rate is the network's to complete, hence its origin. */
function lineOf(leg: Leg, what: What, rate: Rate | undefined): Unplaced {
  return {
    ...what,
    departureId: leg.departureId,
    unit: rate ? { amount: rate.amount, currency: rate.currency } : null,
    total: rate ? { amount: safe(rate.amount * what.quantity), currency: rate.currency } : null,
    rateId: rate?.id ?? null,
    origin: rate?.origin ?? 'NETWORK',
  };
}

/** One total per currency, soles first. Currencies are never added. */
export function totalsOf(lines: readonly { total: Money | null }[]): Money[] {
  return currenciesInOrder.flatMap((currency) => {
    const amounts = lines.flatMap(({ total }) => (total?.currency === currency ? [total.amount] : []));
    return amounts.length ? [{ amount: amounts.reduce((sum, amount) => safe(sum + amount), 0), currency }] : [];
  });
}

/** True when every line has its amount. */
export const isComplete = (lines: readonly { total: Money | null }[]): boolean => lines.every(({ total }) => total !== null);

/** Beyond the safe integers a sum would be silently wrong; the table of rates keeps amounts far below. */
function safe(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new Error('An amount is beyond the safe integers.');
  return amount;
}
