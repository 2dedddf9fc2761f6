import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { type DepartureRow, findBoard } from '#modules/departures/departure.finders';
import { holdSpots } from '#modules/reservations/hold-spots';
import { releaseHold } from '#modules/reservations/release-hold';
import { findTreks } from '#modules/treks/trek.finders';
import { joinWaitingList } from '#modules/waiting-list/join-waiting-list';
import { findWaitingOfAgency } from '#modules/waiting-list/waiting.finders';
import { freshly } from './demo-scope.ts';
import type { Booker } from './reservations.ts';

const RESERVATION_OF_HOLD = sql('demo-reservation-of-hold', 'select id from reservation where hold_id = $1 limit 1');
const REFERENCE = 'Grupo de demostración en espera';
const foreigners = (count: number) => [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count }];

/**
 * Parties that wait for full departures, and one with a running offer: made anew at a start where the last ones have ended.
 * `now` makes the keys of each start its own.
 */
export async function topUpWaiting(bookers: readonly Booker[], today: string, now: string): Promise<void> {
  const [first, second] = bookers;
  const running = await findWaitingOfAgency(first!.scope.db, first!.agencyId, ['WAITING', 'OFFERED'], undefined, 20);
  const board = (await findBoard(first!.scope.db, addDays(today, 12), addDays(today, 60))).filter((one) => one.state === 'OPEN' && !one.isOnRequest);
  const slugs = new Map((await findTreks(first!.scope.db)).map((trek) => [trek.id, trek.slug]));
  const wait = (booker: Booker, departure: DepartureRow, people: number, atLeast: number) => joinWaitingList(freshly(booker.scope), {
    agencyId: booker.agencyId, trekSlug: slugs.get(departure.trekId)!, from: departure.date, to: departure.date, party: foreigners(people), atLeast,
    deadline: `${departure.date}T04:00:00Z`, reference: REFERENCE, key: `demo-wait-${departure.id}-${now}`,
  });
  if (!running.some(({ state }) => state === 'WAITING')) {
    const full = oneOfEachTrek(board.filter((one) => one.freeSpots === 0));
    // Two agencies wait for the same departure: the first place and the second.
    for (const [i, departure] of full.slice(0, 3).entries()) {
      if (i === 0) await wait(second!, departure, 4, 4);
      await wait(first!, departure, 6 - i, 4 - i);
    }
  }
  if (!running.some(({ state }) => state === 'OFFERED')) {
    const departure = board.find(({ freeSpots = 0 }) => freeSpots >= 2 && freeSpots <= 6);
    if (departure) await offer(second!, departure, () => wait(first!, departure, departure.freeSpots!, 2), now);
  }
}

/** One agency holds what is left, another one waits for it, the first gives it back: the list offers it. */
async function offer(holder: Booker, departure: DepartureRow, wait: () => ReturnType<typeof joinWaitingList>, now: string): Promise<void> {
  const scope: Scope = freshly(holder.scope);
  const key = `demo-offer-${departure.id}-${now}`;
  const held = await holdSpots(scope, { agencyId: holder.agencyId, departureId: departure.id, party: foreigners(departure.freeSpots!), key, reference: 'Grupo de demostración' });
  if (!('holdId' in held)) return;
  const joined = await wait();
  const [reservation] = await scope.db.query<{ id: string }>(RESERVATION_OF_HOLD, [held.holdId]);
  await releaseHold(freshly(holder.scope), { reservationId: reservation!.id, key: `${key}-release` });
  if ('entryId' in joined) await scope.offerTo([joined.entryId]);
}

function oneOfEachTrek(departures: readonly DepartureRow[]): DepartureRow[] {
  return [...new Map(departures.toReversed().map((departure) => [departure.trekId, departure])).values()].reverse();
}
