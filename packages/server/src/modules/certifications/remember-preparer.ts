import { sql } from '#db/statement';
import type { Scope } from '#http/scope';

const REMEMBER_PREPARER = sql('remember-preparer', 'insert into certification_preparer (certification_id, person_id) values ($1, $2) on conflict do nothing');

/** Whoever writes into a file, or puts a paper into it, is remembered for good: they will not decide on it. */
export async function rememberPreparer(inside: Scope, certificationId: string, personId: string): Promise<void> {
  await inside.db.query(REMEMBER_PREPARER, [certificationId, personId]);
}
