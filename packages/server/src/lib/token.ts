import { createHash, randomBytes } from 'node:crypto';

/** A secret that stands in a link: 256 bits nobody guesses. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it. Who reads the database cannot make a link of it. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
