import type { Currency, Origin } from '#graphql/shared.type';
import type { AgeClass, RateClass } from './party.rules.ts';

/** What a line of a reservation's price can be for. */
export const lineKinds = ['TREK', 'CONSERVATION_FEE', 'AMENDMENT_FEE', 'CANCELLATION_FEE'] as const;
export type LineKind = (typeof lineKinds)[number];

export type Amount = { amount: number; currency: Currency };

/**
 * A line of a reservation's price. Nothing is edited: what no longer stands is reversed by a line with a negative quantity.
 * unit and total are null together: nobody has set the amount yet.
 */
export type Line = {
  kind: LineKind; departureId: string; conservationAreaId: string | null; rateClass: RateClass | null; ageClass: AgeClass | null;
  quantity: number; unit: Amount | null; total: Amount | null; rateId: string | null; origin: Origin;
};

/** True for what the journey itself costs, and not for changing one's mind. */
export const isOfTheJourney = ({ kind }: Pick<Line, 'kind'>): boolean => kind === 'TREK' || kind === 'CONSERVATION_FEE';

/** What still stands of a list of lines: the same thing at the same rate counted together, what was reversed in full left out. */
export function standing(lines: readonly Line[]): Line[] {
  const groups = Map.groupBy(lines, sameThing);
  return [...groups.values()].flatMap((own) => {
    const quantity = own.reduce((sum, line) => sum + line.quantity, 0);
    return quantity === 0 ? [] : [times(own[0]!, quantity)];
  });
}

/** The lines that take away what is given. */
export const reversed = (lines: readonly Line[]): Line[] => lines.map((line) => times(line, -line.quantity));

/** The lines that lead from one price to another: what falls away first, then what is added. */
export function difference(before: readonly Line[], after: readonly Line[]): Line[] {
  const lines = standing([...reversed(before), ...after]);
  return [...lines.filter((line) => line.quantity < 0), ...lines.filter((line) => line.quantity > 0)];
}

/** A line for an amount that is charged once; null: the amount is still to be set by the network. */
export const once = (kind: LineKind, departureId: string, amount: Amount | null, origin: Origin): Line =>
  ({ kind, departureId, conservationAreaId: null, rateClass: null, ageClass: null, quantity: 1, unit: amount, total: amount, rateId: null, origin });

/** The sum of lines in one currency; open lines count for nothing. */
export const sumIn = (currency: Currency, lines: readonly Pick<Line, 'total'>[]): number =>
  lines.reduce((sum, { total }) => sum + (total?.currency === currency ? total.amount : 0), 0);

const times = (line: Line, quantity: number): Line =>
  ({ ...line, quantity, total: line.unit && { amount: line.unit.amount * quantity || 0, currency: line.unit.currency } });

const sameThing = ({ kind, departureId, conservationAreaId, rateClass, ageClass, unit, rateId }: Line): string =>
  [kind, departureId, conservationAreaId, rateClass, ageClass, unit?.currency, unit?.amount, rateId].join('|');
