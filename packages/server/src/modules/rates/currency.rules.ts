import type { Currency } from '#graphql/shared.type';

/** The currencies of the network in the order in which totals are listed. They are never added to each other. */
export const currenciesInOrder: readonly Currency[] = ['PEN', 'USD'];
