import type { Parts } from '#http/app';
import { addDays } from '#lib/calendar';
import { openDepartures } from '#modules/departures/open-departure';
import { datesOf, offers } from './calendar.ts';
import { demoScope, freshly } from './demo-scope.ts';
import { readMark, writeMark } from './marks.ts';

/** Twelve months of departures are on offer. */
export const DAYS_AHEAD = 365;
const MARK = 'demo-departures-until';

/** Opens the departures that are missing, up to twelve months from today, as the network's operations would. */
export async function topUpDepartures(parts: Parts, operations: string, today: string): Promise<void> {
  const until = addDays(today, DAYS_AHEAD);
  const from = addDays(latest(await readMark(parts.pool, MARK), today), 1);
  if (from > until) return;
  const scope = await demoScope(parts, operations);
  for (const offer of offers) {
    const outcome = await openDepartures(freshly(scope), { trekSlug: offer.slug, dates: datesOf(offer, from, until), groupSize: offer.groupSize, isOnRequest: offer.isOnRequest });
    if ('kind' in outcome) throw new Error(`The demonstration could not open departures of ${offer.slug}: ${outcome.message}`);
  }
  await writeMark(parts.pool, MARK, until);
}

/** The later of a remembered date, if any, and another. */
export const latest = (mark: string | undefined, date: string): string => (mark !== undefined && mark > date ? mark : date);
