import type { Db, Statement } from '#db/statement';
import { isStale, keyOfDay, type DayKey, type ResourceDay } from './resource-day.ts';
import type { DayTerms } from './room.rules.ts';
import { READ_TERMS } from './terms.statements.ts';
import { COUNT_CLAIMS } from './take-room.statements.ts';
import { WAITING_ON_DAYS } from './waiting.statements.ts';

/** Thrown under the locks when room would be given while parties wait for it that were not asked yet: they come first. */
export class WaitingFirst extends Error {
  constructor(readonly entryIds: readonly string[]) {
    super('Parties are waiting for this room.');
  }
}

const columns = (days: readonly DayKey[]) => [days.map((d) => d.date), days.map((d) => d.resourceId)];

/** Locked days by their key: the counters are the count, except where an expiry has passed: those are counted, in a statement of its own. */
export async function counted(db: Db, rows: readonly ResourceDay[], now: string): Promise<Map<string, ResourceDay>> {
  const days = new Map(rows.map((day) => [keyOfDay(day), day]));
  const stale = rows.filter((day) => isStale(day, now));
  if (stale.length === 0) return days;
  const counts = await db.query<ResourceDay>(COUNT_CLAIMS, [...columns(stale), now]);
  for (const count of counts) days.set(keyOfDay(count), { ...days.get(keyOfDay(count))!, ...count });
  return days;
}

/** The terms of the watched days among locked ones; nothing is asked when there are none. */
export async function termsOf(db: Db, rows: readonly ResourceDay[], now: string): Promise<Map<string, DayTerms>> {
  const watched = rows.filter((day) => day.watched);
  if (watched.length === 0) return new Map();
  const found = await db.query<DayKey & { terms: DayTerms }>(READ_TERMS, [...columns(watched), now]);
  return new Map(found.map(({ terms, ...day }) => [keyOfDay(day), terms]));
}

/** Throws WaitingFirst when parties that seem to fit and were not tried yet wait for a departure that needs one of the watched days. */
export async function requireNobodyWaits(
  db: Db, days: readonly ResourceDay[], tried: Iterable<string>, waitingOnDays: Statement = WAITING_ON_DAYS,
): Promise<void> {
  const watched = days.filter((day) => day.watched);
  if (watched.length === 0) return;
  const entries = await db.query<{ id: string }>(waitingOnDays, [...columns(watched), [...tried]]);
  if (entries.length > 0) throw new WaitingFirst(entries.map(({ id }) => id));
}
