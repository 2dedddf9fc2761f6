import type { Parts } from '#http/app';
import { addDays } from '#lib/calendar';
import { openDepartures } from '#modules/departures/open-departure';
import { previewRule, saveDepartureRule } from '#modules/departure-rules/apply-rule';
import type { Scope } from '#http/scope';
import { datesOf, type Offer, offers, seasonEnd, weekdaysOf } from './calendar.ts';
import { demoScope, freshly } from './demo-scope.ts';
import { readMark, writeMark } from './marks.ts';

/** Twelve months of departures are on offer. */
export const DAYS_AHEAD = 365;
const MARK = 'demo-departures-until';
/** Days before a departure on which it is decided whether it goes; invented. */
const DECIDE_DAYS = 5;

/** Opens the departures that are missing, up to twelve months from today, as the network's operations would: the first season by rules, what comes later by hand. */
export async function topUpDepartures(parts: Parts, operations: string, today: string): Promise<void> {
  const until = addDays(today, DAYS_AHEAD);
  const mark = await readMark(parts.pool, MARK);
  const from = addDays(latest(mark, today), 1);
  if (from > until) return;
  const scope = await demoScope(parts, operations);
  const ruledUntil = mark === undefined ? seasonEnd(from, until) : null;
  for (const offer of offers) {
    if (ruledUntil) await openSeason(freshly(scope), offer, from, ruledUntil);
    const dates = datesOf(offer, ruledUntil ? addDays(ruledUntil, 1) : from, until);
    const outcome = await openDepartures(freshly(scope), { trekSlug: offer.slug, dates, groupSize: offer.groupSize, isOnRequest: offer.isOnRequest });
    if ('kind' in outcome) throw new Error(`The demonstration could not open departures of ${offer.slug}: ${outcome.message}`);
  }
  await writeMark(parts.pool, MARK, until);
}

/** Looks at what the rule of a trek would do, and does it. */
async function openSeason(scope: Scope, offer: Offer, firstDate: string, lastDate: string): Promise<void> {
  const rule = {
    weekdays: weekdaysOf(offer, firstDate), firstDate, lastDate, leftOut: [], extraDates: [], groupSize: offer.groupSize,
    minimum: offer.minimum ?? null, decideDays: offer.minimum ? DECIDE_DAYS : null, isOnRequest: offer.isOnRequest ?? false,
  };
  const preview = await previewRule(scope, { trekSlug: offer.slug, rule });
  if ('kind' in preview) throw new Error(`The demonstration could not make a rule of ${offer.slug}: ${preview.message}`);
  const outcome = await saveDepartureRule(scope, { trekSlug: offer.slug, rule, fingerprint: preview.fingerprint, key: `demo-rule-${offer.slug}-${firstDate}` });
  if ('kind' in outcome) throw new Error(`The demonstration could not open a season of ${offer.slug}: ${outcome.message}`);
}

/** The later of a remembered date, if any, and another. */
export const latest = (mark: string | undefined, date: string): string => (mark !== undefined && mark > date ? mark : date);
