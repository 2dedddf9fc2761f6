import type { Refusal } from '#graphql/problem';

/** What is wrong with a tax number. */
export const rucFaults = ['LENGTH', 'PREFIX', 'CHECK_DIGIT'] as const;
export type RucFault = (typeof rucFaults)[number];

export type RucInvalid = Refusal<'RucInvalid'> & { fault: RucFault };
export type RucTaken = Refusal<'RucTaken'>;

/** SUNAT's weights for the first ten digits (facts.md, ruc-stdnum). */
const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
/** 10 for natural persons, 20 for companies; 15, 16 and 17 are no agencies. */
const PREFIXES = ['10', '20'];

/** Refuses a tax number that cannot be an agency's. The form alone is proved: whether SUNAT knows it as active is a line of the checklist. */
export function refuseIfRucInvalid(ruc: string): RucInvalid | undefined {
  if (!/^[0-9]{11}$/.test(ruc)) return invalid('LENGTH', 'A RUC has eleven digits.');
  if (!PREFIXES.includes(ruc.slice(0, 2))) return invalid('PREFIX', 'The RUC of an agency begins with 10 or 20.');
  if (Number(ruc[10]) !== checkDigit(ruc)) return invalid('CHECK_DIGIT', 'The last digit does not fit the first ten.');
  return undefined;
}

/** The refusal for a number that another agency has. */
export const rucTaken = (): RucTaken => ({ kind: 'RucTaken', message: 'An agency with this RUC exists.' });

function checkDigit(ruc: string): number {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(ruc[i]), 0);
  return (11 - (sum % 11)) % 10;
}

const invalid = (fault: RucFault, message: string): RucInvalid => ({ kind: 'RucInvalid', fault, message });
