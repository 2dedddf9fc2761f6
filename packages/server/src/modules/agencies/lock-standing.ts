import { type Db, sql } from '#db/statement';

/**
 * Whoever gives an agency something because it is certified locks its standing first, and reads it in a statement of its own afterwards:
 * then no suspension comes in between. Many may do so at once. Rows that only refer to the agency lock it less than this and wait for nobody.
 */
export const LOCK_STANDING = sql('lock-standing', 'select from agency where id = any ($1::uuid[]) order by id for share');

/** The same for verbs that are not on the road of the holds. Before every other lock: agency, reservations, days. */
export const lockStanding = async (db: Db, agencyId: string): Promise<void> => void (await db.query(LOCK_STANDING, [[agencyId]]));

const TO_CHANGE = sql('lock-standing-to-change', 'select from agency where id = $1 for no key update');

/** Whoever takes an agency's standing away waits for all who are just going by it, and they wait for it. The first lock of its transaction. */
export const lockStandingToChange = async (db: Db, agencyId: string): Promise<void> => void (await db.query(TO_CHANGE, [agencyId]));
