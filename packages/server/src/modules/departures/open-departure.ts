import { requireForNetwork } from '#access/grants';
import { NotFound } from '#access/errors';
import { inTransaction } from '#db/in-transaction';
import { limaDate } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudits } from '#modules/audit/write-audits';
import { announce } from '#jobs/outbox';
import { makeDepartures } from '#modules/capacity/make-days';
import { watchAwaited } from '#modules/capacity/watch-awaited';
import { type DepartureExists, refuseIfPast, refuseIfRetired, refuseIfWithoutStages } from './departure.rules.ts';
import { setTerms } from './set-terms.ts';
import type { DepartureTerms } from './terms.rules.ts';

const TREK = sql('trek-to-open', 'select id, days, retired_from as "retiredFrom" from trek where slug = $1');
const EXISTING = sql('departure-on-date', `select id from departure where trek_id = $1 and date = $2 and state <> 'CANCELLED'`);

/** What is opened: the dates of a trek, on which terms. Unless told it is held at once and goes from one traveller on. */
export type OpenDepartures = { trekSlug: string; dates: readonly string[]; groupSize: number } & Partial<DepartureTerms>;

/**
 * Opens departures of a trek, with every resource-day of their routes: what does not exist cannot be locked.
 * Refuses treks without stages, treks that retire before, and dates that are not after today; dates that have a departure are left alone.
 * Parties that wait for such a date are served first.
 */
export async function openDepartures(scope: Scope, { trekSlug, dates, groupSize, minimum = null, decideDays = null, isOnRequest = false }: OpenDepartures) {
  requireForNetwork(scope.viewer, 'openDepartures');
  const [trek] = await scope.db.query<{ id: string; days: number | null; retiredFrom: string | null }>(TREK, [trekSlug]);
  if (!trek) throw new NotFound();
  const today = limaDate(await scope.now());
  const refusal = refuseIfWithoutStages(trek.days) ?? dates.map((date) => refuseIfPast(date, today) ?? refuseIfRetired(date, trek.retiredFrom)).find(Boolean);
  if (refusal) return refusal;
  return inTransaction(scope, async (inside) => {
    const opened = await makeDepartures(inside.db, trek.id, dates, groupSize, scope.isDemo ? 'DEMO' : 'NETWORK');
    const terms = { groupSize, minimum, decideDays, isOnRequest };
    if (isOnRequest || minimum !== null) await setTerms(inside.db, opened.map(({ id }) => ({ id, terms })));
    const said = { groupSize, ...(isOnRequest && { isOnRequest }), ...(minimum !== null && { minimum, decideDays }) };
    await writeAudits(inside, null, opened.map(({ id, date }) => ({ action: 'open-departure', objectType: 'Departure', objectId: id, after: { state: 'OPEN', date, ...said } })));
    const awaited = await watchAwaited(inside.db, opened.map((d) => d.id));
    if (awaited.length > 0) await announce(inside.db, [{ kind: 'limits-changed', objectId: opened[0]!.id, facts: { days: awaited } }], (await inside.now()).toISOString());
    return { opened };
  });
}

/** Opens one departure, and says so when there is one already. */
export async function openDeparture(scope: Scope, { date, ...wish }: Omit<OpenDepartures, 'dates'> & { date: string }) {
  const result = await openDepartures(scope, { ...wish, dates: [date] });
  if ('kind' in result) return result;
  if (result.opened[0]) return { departureId: result.opened[0].id };
  const [trek] = await scope.db.query<{ id: string }>(TREK, [wish.trekSlug]);
  const [existing] = await scope.db.query<{ id: string }>(EXISTING, [trek!.id, date]);
  return { kind: 'DepartureExists', departureId: existing!.id, message: 'This trek has a departure on that date.' } satisfies DepartureExists;
}
