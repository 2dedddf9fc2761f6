import { type Db, sql } from '#db/statement';

/** A suspension of an agency that runs; until null: it is open. */
export type RunningSuspension = { until: string | null };

// All files of an agency are suspended and lifted together; should they ever differ, the longest counts.
const RUNNING = sql('running-suspension', `
select suspended_until as until from certification, (select lima_today() as today) t
 where agency_id = $1 and state = 'SUSPENDED' and valid_until >= t.today and (suspended_until is null or suspended_until >= t.today) order by suspended_until desc nulls first limit 1`);

/** The suspension that weighs on an agency today; null when none does. Whoever writes by it holds the lock of the standing. */
export const runningSuspensionOf = async (db: Db, agencyId: string): Promise<RunningSuspension | null> => (await db.query<RunningSuspension>(RUNNING, [agencyId]))[0] ?? null;
