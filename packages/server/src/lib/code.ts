import { randomInt } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a code can be read out and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A code for people, VT-7F3K-92QX: 40 random bits; the column is unique. */
export function makeCode(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(32)]).join('');
  return inGroups(letters);
}

/** A code as it is kept, however a person typed it: in groups or without, in any case. */
export const canonicalCode = (typed: string): string => inGroups(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replace(/^VT(?=.{8}$)/, ''));

const inGroups = (letters: string): string => `VT-${letters.slice(0, 4)}-${letters.slice(4)}`;
