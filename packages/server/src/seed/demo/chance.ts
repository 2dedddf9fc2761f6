import { createHash } from 'node:crypto';

/** A number from 0 up to 1 that is always the same for the same words: the demonstration looks alike on every machine. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash('sha256').update(words.join('/')).digest().readUInt32BE(0) / 2 ** 32;
}

/** One of a list, always the same for the same words. */
export const pick = <T>(from: readonly T[], ...words: readonly (string | number)[]): T => from[Math.floor(chance(...words) * from.length)]!;
