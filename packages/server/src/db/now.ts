import { type Db, sql } from './statement.ts';

/** Begins a statement that compares rows with the clock, as k.now: one reading for all of them, and indexes can be used. */
export const WITH_CLOCK = 'with k as materialized (select app_now() as now)';

const READ_NOW = sql('read-now', 'select app_now() as now');

/** The database's clock: decisions and expiry go by it, never by this machine's. */
export async function readNow(db: Db): Promise<Date> {
  const [row] = await db.query<{ now: string }>(READ_NOW);
  return new Date(row!.now);
}

const LIMA = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Lima', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar date in Lima at an instant. */
export const limaDate = (instant: Date): string => LIMA.format(instant);
