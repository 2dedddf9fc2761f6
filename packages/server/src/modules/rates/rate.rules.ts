import type { Currency, Origin } from '#graphql/shared.type';
import { type Party, partyTotal, type TravellerClass } from './party.rules.ts';

/** A price the network has set, with the days on which it is in force. Fees name both classes, trek rates none. */
export type Rate = {
  id: string;
  item: PriceLineKind;
  trekId: string | null;
  conservationAreaId: string | null;
  rateClass: TravellerClass['rateClass'] | null;
  ageClass: TravellerClass['ageClass'] | null;
  currency: Currency;
  amount: number;
  validFrom: string;
  validUntil: string | null;
  origin: Origin;
};

export const priceLineKinds = ['TREK', 'CONSERVATION_FEE'] as const;
export type PriceLineKind = (typeof priceLineKinds)[number];

/** Printed in the contract. Later rates of an agency's contract, of a season and of a group's size come before the default. */
export const PRECEDENCE = 'When several rates are in force, the one that came into force last is used; of two that came into force on the same day, the one entered last.';

/** True from the first to the last day of a rate, both included. */
export const isInForce = (rate: Pick<Rate, 'validFrom' | 'validUntil'>, on: string): boolean =>
  rate.validFrom <= on && (rate.validUntil === null || on <= rate.validUntil);

/** Of rates for the same thing, the one that counts on a day; undefined when the network has set none. */
export function rateInForce<R extends Pick<Rate, 'id' | 'validFrom' | 'validUntil'>>(rates: readonly R[], on: string): R | undefined {
  return rates
    .filter((rate) => isInForce(rate, on))
    .reduce<R | undefined>((best, rate) => (best && !comesAfter(rate, best) ? best : rate), undefined);
}

// Ids are UUIDv7: the greater one was entered later.
const comesAfter = (a: { id: string; validFrom: string }, b: { id: string; validFrom: string }): boolean =>
  a.validFrom > b.validFrom || (a.validFrom === b.validFrom && a.id > b.id);

/** A departure to be priced, with the conservation areas it enters, in the order it enters them. */
export type Leg = { departureId: string; trekId: string; date: string; areas: readonly { id: string; name: string }[] };

type Money = { amount: number; currency: Currency };

/** One line of a price. unit and total are null together: the network has not set the rate. */
export type PriceLine = {
  position: number;
  kind: PriceLineKind;
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
 * The price of one or more departures for a party, by the rates in force on a day: per departure a line for the trek,
 * then one per conservation area and class of the party. An area entered again on a later day of the same departure is
 * free. Fees are never discounted, rates that are not set stay open, and the sum of the lines is the total.
 */
export function priceOf(wish: { legs: readonly Leg[]; party: Party; rates: readonly Rate[]; on: string }): Price {
  const lines = wish.legs.flatMap((leg) => linesOf(leg, wish)).map((line, i) => ({ position: i + 1, ...line }));
  return { lines, totals: totalsOf(lines), isComplete: isComplete(lines) };
}

type Unplaced = Omit<PriceLine, 'position'>;

function linesOf(leg: Leg, { party, rates, on }: { party: Party; rates: readonly Rate[]; on: string }): Unplaced[] {
  const people = partyTotal(party);
  const trek = rateInForce(rates.filter((r) => r.item === 'TREK' && r.trekId === leg.trekId), on);
  const areas = [...new Map(leg.areas.map((area) => [area.id, area])).values()];
  return [
    lineOf(leg, { kind: 'TREK', conservationAreaId: null, rateClass: null, ageClass: null, quantity: people }, trek),
    ...areas.flatMap((area) =>
      party.map(({ rateClass, ageClass, count }) => {
        const fee = rates.filter((r) => r.item === 'CONSERVATION_FEE' && r.conservationAreaId === area.id && r.rateClass === rateClass && r.ageClass === ageClass);
        return lineOf(leg, { kind: 'CONSERVATION_FEE', conservationAreaId: area.id, rateClass, ageClass, quantity: count }, rateInForce(fee, on));
      })),
  ];
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
  return (['PEN', 'USD'] as const).flatMap((currency) => {
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
