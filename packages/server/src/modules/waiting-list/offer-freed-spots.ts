import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import type { OutboxEvent } from '#jobs/events';
import type { DayKey } from '#modules/capacity/resource-day';
import { FITTING, WAITING_ON_DAYS } from '#modules/capacity/waiting.statements';

const DAYS_OF_RESERVATION = sql('days-of-reservation-and-departures', `
select distinct n.date, n.resource_id as "resourceId" from departure_need n
 where n.departure_id = any ($2::uuid[]) or n.departure_id in (select departure_id from reservation where id = $1)`);

/**
 * Offers spots that became free to the parties that wait for them, in the order of joining: after a release, a cancellation,
 * an expiry, a rejection, an amendment or a change of limits. Safe to do twice: a party is offered spots once.
 */
export async function offerFreedSpots(scope: Scope, event: OutboxEvent): Promise<void> {
  const days = await freedDays(scope.db, event);
  if (days.length === 0) return;
  const parties = await scope.db.query<{ id: string }>(WAITING_ON_DAYS, [days.map((d) => d.date), days.map((d) => d.resourceId), []]);
  if (parties.length > 0) await scope.offerTo(parties.map(({ id }) => id));
}

/** Offers whatever fits whoever waits: what became free by the clock alone is announced by nobody. */
export async function offerWhatFits(scope: Scope): Promise<void> {
  const parties = await scope.db.query<{ id: string }>(FITTING);
  if (parties.length > 0) await scope.offerTo(parties.map(({ id }) => id));
}

/** The event names its days; or it is a reservation's, whose departure says them, and the one it was moved from. */
async function freedDays(db: Db, { objectId, facts }: OutboxEvent): Promise<readonly DayKey[]> {
  if (Array.isArray(facts.days)) return facts.days as DayKey[];
  return db.query<DayKey>(DAYS_OF_RESERVATION, [objectId, typeof facts.fromDepartureId === 'string' ? [facts.fromDepartureId] : []]);
}
