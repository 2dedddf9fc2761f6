import type { Parts } from '#http/app';
import type { Scope } from '#http/scope';
import { addDays } from '#lib/calendar';
import { sql } from '#db/statement';
import { type DepartureRow, findBoard } from '#modules/departures/departure.finders';
import type { PartyMember } from '#modules/rates/party.rules';
import { confirmReservation } from '#modules/reservations/confirm-reservation';
import { holdSpots } from '#modules/reservations/hold-spots';
import { NAMING_DAYS } from '#modules/reservations/reservation.rules';
import { enterManifest } from '#modules/reservations/enter-manifest';
import { findTreks } from '#modules/treks/trek.finders';
import { chance, pick } from './chance.ts';
import { DAYS_AHEAD, latest } from './departures.ts';
import { freshly } from './demo-scope.ts';
import { inParallel } from './in-parallel.ts';
import { readMark, writeMark } from './marks.ts';
import { BUSY_DAYS, partyOf, partySizes, spotsToTake } from './occupancy.ts';
import { travellersOf } from './travellers.ts';

const RESERVATIONS_OF_HOLD = sql('demo-reservations-of-hold', 'select id from reservation where hold_id = $1');

/** A certified agency of the demonstration that reserves, and the scope of its person. */
export type Booker = { agencyId: string; scope: Scope };

/** Holds wait for each other gladly: they share transactions. Whatever takes a connection of its own goes in fewer lanes than there are connections. */
const HOLDS_AT_ONCE = 128;
const CHANGES_AT_ONCE = 8;

/** Reserves on departures that were not looked at yet: much in the coming weeks, little further ahead. */
export async function topUpReservations({ pool }: Parts, bookers: readonly Booker[], today: string): Promise<void> {
  for (const [mark, ahead, isBusy] of [['demo-reservations-until', BUSY_DAYS, true], ['demo-early-reservations-until', DAYS_AHEAD, false]] as const) {
    const until = addDays(today, ahead);
    const from = addDays(latest(await readMark(pool, mark), isBusy ? today : addDays(today, BUSY_DAYS)), 1);
    if (from > until) continue;
    await reserveBetween(bookers, addDays(today, 3 * NAMING_DAYS), from, until, isBusy);
    await writeMark(pool, mark, until);
  }
}

/** One party to be: `words` are what its chances are drawn by and what its key is made of. */
type Order = { departure: DepartureRow; people: number; words: readonly [slug: string, date: string, wish: string] };

async function reserveBetween(bookers: readonly Booker[], namedBefore: string, from: string, until: string, isBusy: boolean): Promise<void> {
  const { db } = bookers[0]!.scope;
  const slugOf = new Map((await findTreks(db)).map((trek) => [trek.id, trek.slug]));
  // Departures on request are left to what is asked for there: topUpHolds.
  const orders = (await findBoard(db, from, until)).filter((departure) => !departure.isOnRequest).flatMap((departure): Order[] => {
    const slug = slugOf.get(departure.trekId)!;
    const taken = departure.takenSpots ?? 0;
    const missing = spotsToTake(slug, departure.date, departure.groupSize, isBusy) - taken;
    return partySizes(missing, slug, departure.date).map((people, i) => ({ departure, people, words: [slug, departure.date, `${taken}+${missing}.${i}`] }));
  });
  const held: Held[] = [];
  await inParallel(HOLDS_AT_ONCE, orders, async (order) => held.push(...(await hold(pick(bookers, 'booker', ...order.words), order))));
  await inParallel(CHANGES_AT_ONCE, held, (one) => nameAndConfirm(one, namedBefore));
}

type Held = Order & { booker: Booker; party: PartyMember[]; key: string; reservationId: string };

/**
 * Holds spots for one party. A refusal is an answer: where areas or beds are full, the party stays at home.
 * The key says what was taken and what was missing, so that a demonstration which was broken off goes on where it was.
 */
async function hold(booker: Booker, order: Order): Promise<Held[]> {
  const scope = freshly(booker.scope);
  const party = partyOf(order.people, ...order.words);
  const key = `demo-${order.departure.id}-${order.words[2]}`;
  const answer = await holdSpots(scope, { agencyId: booker.agencyId, departureId: order.departure.id, party, key, reference: 'Grupo de demostración' });
  if (!('holdId' in answer)) return [];
  const reservations = await scope.db.query<{ id: string }>(RESERVATIONS_OF_HOLD, [answer.holdId]);
  return reservations.map(({ id }) => ({ ...order, booker, party, key, reservationId: id }));
}

/** Enters the travellers and confirms. Names may follow: of the later groups, some have named one person only. */
async function nameAndConfirm({ booker, departure, words, party, key, reservationId }: Held, namedBefore: string): Promise<void> {
  const scope = freshly(booker.scope);
  const travellers = travellersOf(party, departure.date, ...words);
  const isNamed = departure.date < namedBefore || chance('named', ...words) > 0.2;
  const entered = await enterManifest(scope, { reservationId, travellers: isNamed ? travellers : travellers.slice(0, 1) });
  if ('kind' in entered && entered.kind === 'ManifestInvalid') throw new Error(`The demonstration made travellers who cannot be: ${JSON.stringify(entered.faults)}`);
  await confirmReservation(scope, { reservationId, key: `${key}-confirm` });
}
