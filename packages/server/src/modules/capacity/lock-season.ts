import { type Db, sql } from '#db/statement';

const LOCK_NUMBER = 7_203_215;
const CHANGE = sql('lock-season-to-change', `select pg_advisory_xact_lock(${LOCK_NUMBER})`);
const MAKE = sql('lock-season-to-make', `select pg_advisory_xact_lock_shared(${LOCK_NUMBER})`);

/**
 * The first lock of a verb that changes limits, closures or crews: one of them at a time, and none while departures are
 * being made, whose resource-days it could not see. Holds never ask for it.
 */
export const lockSeason = async (db: Db): Promise<void> => void (await db.query(CHANGE));

/** The first lock of whoever makes resource-days: closures stand still until they are there, and then cover them. */
export const lockSeasonToMakeDays = async (db: Db): Promise<void> => void (await db.query(MAKE));
