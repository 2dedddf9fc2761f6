import { sql } from '#db/statement';
import type { Scope } from '#http/scope';

/** Entries under one seal, about: a check recomputes seal by seal, and says of one that does not hold which entries it is about. */
const MOST_ENTRIES = 5_000;

const SEAL = sql('seal-audit', 'select seal_audit($1) as entries');

/**
 * The job: seals every entry of the trail whose transaction has ended, whoever else is writing meanwhile. Each seal is a digest of its entries
 * on top of the seal before, so that a change of what is sealed shows, by whomever it was made.
 */
export async function sealAudit(scope: Pick<Scope, 'db'>): Promise<number> {
  let sealed = 0;
  for (;;) {
    const [made] = await scope.db.query<{ entries: number }>(SEAL, [MOST_ENTRIES]);
    if (made!.entries === 0) return sealed;
    sealed += made!.entries;
  }
}
