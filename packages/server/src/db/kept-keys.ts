import { KeyReused } from '#access/errors';
import { canonicalHash } from '#lib/canonical-hash';
import { type Db, sql } from './statement.ts';

const KNOWN_KEY = sql('known-key', 'select hash, answer from kept_key where owner = $1 and key = $2');
const KEEP_KEY = sql('keep-key', 'insert into kept_key (owner, key, hash, outcome, answer, created_at) values ($1, $2, $3, $4, $5, $6)');

/** A client's key: whose it is (an agency's id, or keyOwnerOf a person), and the input it was sent with. */
export type ClientKey = { owner: string; key: string; input: unknown };

/** The owner of keys of somebody of the network, who acts for no agency. */
export const keyOwnerOf = (personId: string): string => `person:${personId}`;

/** The ids that were answered to this key before; undefined when it is new. Throws KeyReused when it came with another input. */
export async function knownAnswer<Answer extends object>(db: Db, { owner, key, input }: ClientKey): Promise<Answer | undefined> {
  const [known] = await db.query<{ hash: string; answer: Answer }>(KNOWN_KEY, [owner, key]);
  if (known && known.hash !== canonicalHash(input)) throw new KeyReused();
  return known?.answer;
}

/** Keeps the ids of an answer under its key, in the verb's own transaction: what is kept is what happened. Refusals are not kept. */
export async function keepAnswer(db: Db, { owner, key, input }: ClientKey, outcome: string, answer: object, at: string): Promise<void> {
  await db.query(KEEP_KEY, [owner, key, canonicalHash(input), outcome, JSON.stringify(answer), at]);
}

/** The same key may win in another process at the same moment, and deadlocks pass: whoever lost reads the answer at a second try. */
export async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (cause) {
      if (tries === 3 || !AGAIN.has((cause as { code?: string }).code ?? '')) throw cause;
    }
  }
}
/** Unique violation, deadlock, serialization failure. */
const AGAIN = new Set(['23505', '40P01', '40001']);
