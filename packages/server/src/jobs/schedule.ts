import { forgetQuotes } from '#modules/amendments/forget-quotes';
import { lapseUnnamed } from '#modules/amendments/lapse-unnamed';
import { remindOfNames } from '#modules/amendments/remind-of-names';
import { endWaiting } from '#modules/waiting-list/end-waiting';
import { offerWhatFits } from '#modules/waiting-list/offer-freed-spots';
import { expireHolds } from '#modules/reservations/expire-holds';
import { issueMissing } from '#modules/certificates/issue-certificate';
import { remindOfLapses } from '#modules/standing/remind-of-lapses';
import { writeLapses } from '#modules/standing/write-lapses';
import { lapseUnpaid } from '#modules/payments/lapse-unpaid';
import { remindOfPayments } from '#modules/payments/remind-of-payments';
import { forgetUnreferenced } from '#modules/documents/forget-unreferenced';
import { checkAudit } from '#modules/audit/check-audit';
import { sealAudit } from '#modules/audit/seal-audit';
import { runDepartures } from '#modules/departure-rules/run-departures';
import { forgetByDate } from '#modules/personal-data/forget-by-date';
import { forgetOld } from './forget.ts';
import type { SystemScope } from './system-scope.ts';

/**
 * A verb of the system and its times. A number: every so many seconds in every server process, so the verb takes its rows with SKIP LOCKED.
 * A text: the five fields of cron in Lima's time (minute hour day month weekday), once however many processes there are.
 */
export type Job = { name: string; every: number | string; run: (scope: SystemScope) => Promise<unknown> };

/** THE list of what the system does by itself, and when. */
export const schedule: readonly Job[] = [
  { name: 'expire-holds', every: 5, run: expireHolds },
  { name: 'remind-of-payments', every: '12 * * * *', run: remindOfPayments },
  { name: 'lapse-unpaid', every: '17 * * * *', run: lapseUnpaid },
  { name: 'remind-of-names', every: '10 * * * *', run: remindOfNames },
  { name: 'lapse-unnamed', every: '20 * * * *', run: lapseUnnamed },
  { name: 'end-waiting', every: 60, run: endWaiting },
  { name: 'run-departures', every: '1 * * * *', run: runDepartures },
  // Kept shares that return, certifications that come into force: what the clock frees is announced by nobody.
  { name: 'offer-what-fits', every: 60, run: offerWhatFits },
  { name: 'write-lapses', every: 60, run: writeLapses },
  // What was approved before there were certificates, or by another road, has its certificate as well.
  { name: 'issue-missing-certificates', every: 60, run: issueMissing },
  { name: 'remind-of-lapses', every: '5 8 * * *', run: remindOfLapses },
  // At night in Lima, when nobody reserves.
  { name: 'forget-old', every: '40 3 * * *', run: forgetOld },
  // After what lets go of them.
  { name: 'forget-unreferenced-documents', every: '20 4 * * *', run: (scope) => forgetUnreferenced(scope) },
  { name: 'forget-quotes', every: '40 3 * * *', run: forgetQuotes },
  { name: 'forget-by-date', every: '50 3 * * *', run: forgetByDate },
  // What was written a minute ago is sealed; every night all of it is recomputed.
  { name: 'seal-audit', every: 60, run: sealAudit },
  { name: 'check-audit', every: '50 3 * * *', run: checkAudit },
];
