import type { Refusal } from '#graphql/problem';
import { addDays } from '#lib/calendar';
import { documentKey } from '#modules/travellers/document.rules';
import type { TravellerEntry } from '#modules/travellers/entry.rules';

/**
 * Of a confirmed party every third person may be replaced by somebody else: a group keeps its core, and names are not traded.
 * No source states a number; the network may.
 */
const ONE_IN = 3;
/** Until so many days before the first day: then the lists have gone to the gates. */
export const REPLACE_UNTIL_DAYS = 3;

export const replacementFaults = ['REASON', 'TOO_MANY', 'TOO_LATE'] as const;
export type ReplacementFault = (typeof replacementFaults)[number];

/** Whom a list takes off: places on the list that was kept. */
export type ReplacementRefused = Refusal<'ReplacementRefused'> & Allowance & { fault: ReplacementFault; positions: number[] };

/** How many people of a confirmed reservation may be replaced, and until when. */
export type Allowance = { most: number; used: number; until: string };

export const allowanceOf = (reservation: { people: number; replaced: number; date: string }): Allowance =>
  ({ most: Math.ceil(reservation.people / ONE_IN), used: reservation.replaced, until: addDays(reservation.date, -REPLACE_UNTIL_DAYS) });

type Person = Pick<TravellerEntry, 'firstNames' | 'lastNames' | 'birthDate' | 'documentType' | 'documentNumber' | 'nationality'>;

/**
 * Who was on a list and is on the next one no more. A person is the same by the document, or by names and birth date (a passport
 * renewed, a number mistyped): that is a correction. Everybody else on the next list is another person, wherever they stand on it.
 */
export function goneFrom<P extends Person>(before: readonly P[], after: readonly Person[]): P[] {
  const left = [...after];
  const take = (same: (person: Person) => boolean): boolean => {
    const at = left.findIndex(same);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  };
  const unknown = before.filter((was) => !take((is) => documentKey(is) === documentKey(was)));
  return unknown.filter((was) => !take((is) => nameKey(is) === nameKey(was)));
}

/** Names without case, accents and double spaces, with the birth date. */
const nameKey = ({ firstNames, lastNames, birthDate }: Person): string =>
  `${`${lastNames}|${firstNames}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ')}|${birthDate}`;

/** Replacing people of a confirmed reservation is counted, possible for a time, and says why. While it is held, names are free. */
export function refuseReplacing(gone: readonly { position: number }[], facts: Allowance & { today: string; reason: string | undefined }): ReplacementRefused | undefined {
  if (gone.length === 0) return undefined;
  const { most, used, until, today, reason } = facts;
  const refused = (fault: ReplacementFault, message: string): ReplacementRefused =>
    ({ kind: 'ReplacementRefused', fault, most, used, until, positions: gone.map(({ position }) => position), message });
  if (today > until) return refused('TOO_LATE', `People could be replaced until ${until}.`);
  if (used + gone.length > most) return refused('TOO_MANY', `${used} of ${most} people were replaced; ${gone.length} more are too many.`);
  if (!reason) return refused('REASON', 'Replacing a person needs a reason.');
  return undefined;
}
