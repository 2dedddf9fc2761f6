import { hash, verify } from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 10 ms. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is kept of a password. */
export const hashPassword = (password: string) => hash(password, ARGON2);

/** Is this the password of which that was kept? */
export const isPassword = ({ hash: kept, password }: { hash: string; password: string }) => verify(kept, password);

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;
