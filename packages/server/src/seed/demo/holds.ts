import { addDays } from '#lib/calendar';
import { sql } from '#db/statement';
import { type DepartureRow, findBoard } from '#modules/departures/departure.finders';
import { extendHold } from '#modules/hold-budgets/extend-hold';
import { runningHold } from '#modules/hold-budgets/hold-budget.finders';
import { extensionChoices } from '#modules/hold-budgets/hold-budget.rules';
import type { PartyMember } from '#modules/rates/party.rules';
import { enterManifest } from '#modules/reservations/enter-manifest';
import { holdSpots } from '#modules/reservations/hold-spots';
import { reservationsOfHold } from '#modules/reservations/reservation.finders';
import { freshly } from './demo-scope.ts';
import type { Booker } from './reservations.ts';
import { travellersOf } from './travellers.ts';

const RUNNING = sql('demo-running-holds', 'select count(*)::int as holds from reservation where agency_id = $1 and reference = $2 and expires_at > (select app_now())');
const HELD = 'Bloqueo de demostración';
const ASKED = 'Solicitud de demostración';

/** Far enough ahead that names may follow, near enough that somebody looks there. */
const DAYS_AHEAD = 45;
const PEOPLE = 4;
const party: PartyMember[] = [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: PEOPLE }];

/**
 * Sees to it that one hold runs, extended by a day and half named, and that one request waits for the network: each start
 * makes them anew where they ran out, at most once a day.
 */
export async function topUpHolds(holder: Booker, asker: Booker, today: string): Promise<void> {
  const from = addDays(today, DAYS_AHEAD);
  const board = (await findBoard(holder.scope.db, from, addDays(from, 30))).filter((departure) => (departure.freeSpots ?? 0) >= PEOPLE);
  const [held, asked] = [board.find((departure) => !departure.isOnRequest), board.find((departure) => departure.isOnRequest)];
  if (held && !(await runs(holder, HELD))) await hold(holder, held, today);
  if (asked && !(await runs(asker, ASKED))) await take(asker, asked, `demo-request-${today}`, ASKED);
}

async function runs({ agencyId, scope }: Booker, reference: string): Promise<boolean> {
  const [row] = await scope.db.query<{ holds: number }>(RUNNING, [agencyId, reference]);
  return row!.holds > 0;
}

async function take(booker: Booker, departure: DepartureRow, key: string, reference: string): Promise<string | undefined> {
  const answer = await holdSpots(freshly(booker.scope), { agencyId: booker.agencyId, departureId: departure.id, party, key, reference });
  return 'holdId' in answer ? answer.holdId : undefined;
}

async function hold(booker: Booker, departure: DepartureRow, today: string): Promise<void> {
  const key = `demo-hold-${today}`;
  const holdId = await take(booker, departure, key, HELD);
  const scope = freshly(booker.scope);
  const running = holdId && (await scope.batches.load(runningHold, holdId));
  if (!holdId || !running) return;
  const [reservation] = await scope.batches.load(reservationsOfHold, holdId);
  const reservationId = reservation!.id;
  await enterManifest(freshly(booker.scope), { reservationId, travellers: travellersOf(party, departure.date, 'hold', departure.date, today).slice(0, PEOPLE / 2) });
  const day = extensionChoices(running, running.evening).find((choice) => choice.kind === 'HOURS_24');
  if (day) await extendHold(freshly(booker.scope), { reservationId, until: day.until, key: `${key}-extend` });
}
