import { type Db, sql } from '#db/statement';

/**
 * Whoever gives an agency something because it is certified locks its standing first, and reads it in a statement of its own afterwards:
 * then no suspension comes in between. Many may do so at once. It is a lock on the agency's name, not on its row: a share of the row
 * would write the row anew for every batch of holds.
 */
export const LOCK_STANDING = sql('lock-standing', `
select pg_advisory_xact_lock_shared(hashtextextended('standing:' || a.id, 0)) from (select unnest($1::uuid[]) as id order by 1) a`);

/** The same for verbs that are not on the road of the holds. Before every other lock: agency, reservations, days. */
export const lockStanding = async (db: Db, agencyId: string): Promise<void> => void (await db.query(LOCK_STANDING, [[agencyId]]));

const TO_CHANGE = sql('lock-standing-to-change', `select pg_advisory_xact_lock(hashtextextended('standing:' || $1::uuid, 0))`);
const ROW = sql('lock-agency-of-standing', 'select from agency where id = $1 for no key update');

/** Whoever takes an agency's standing away waits for all who are just going by it, and they wait for it. The first locks of its transaction. */
export async function lockStandingToChange(db: Db, agencyId: string): Promise<void> {
  await db.query(TO_CHANGE, [agencyId]);
  await db.query(ROW, [agencyId]); // who spends the agency's hold budget goes by its row
}
