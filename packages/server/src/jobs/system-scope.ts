import { Batches } from '#db/batch';
import { readNow } from '#db/now';
import { dbOfPool } from '#db/pool';
import type { Parts } from '#http/app';
import type { Scope } from '#http/scope';

/** The scope of what nobody asked for: jobs and effects. No viewer, so verbs that ask a policy refuse it; `via` says in the audit trail what ran. */
export type SystemScope = Scope & {
  /** Where agencies' papers are kept. */
  documents: Parts['documents'];
};

export function systemScope(parts: Pick<Parts, 'pool' | 'orm' | 'log' | 'config' | 'identity' | 'takeRoom' | 'offerTo' | 'documents'>, via = 'job'): SystemScope {
  const db = dbOfPool(parts.pool);
  return { em: parts.orm.em.fork(), db, viewer: undefined, now: () => readNow(db), log: parts.log, isDemo: parts.config.isDemo, via, takeRoom: parts.takeRoom, offerTo: parts.offerTo, batches: new Batches(db), siteUrl: parts.identity.baseUrl, documents: parts.documents };
}
