import { randomUUID } from 'node:crypto';
import { cancelReservation } from '#modules/cancellations/cancel-reservation';
import { confirmReservation } from '#modules/reservations/confirm-reservation';
import { releaseHold } from '#modules/reservations/release-hold';
import { cancellationOf } from './amendments.ts';
import { makeDeparture, type MadeDeparture } from './departures.ts';
import { type TestServer } from './kit.ts';
import type { MadeAgency } from './makers.ts';
import { makeHold } from './reservations.ts';

/** The same numbers at each run. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => ((state = (state * 48_271) % 2_147_483_647), state % sides);
}

const TREKS = ['colque-cruz', 'chicon-glacier', 'lares-traditional'];
export type OccupiedWorld = { agencies: MadeAgency[]; departures: MadeDeparture[] };

/**
 * Departures of several treks and agencies that hold, confirm, release and cancel on them, as the dice fall. At the end the clock has
 * moved on, so that some of the holds have lapsed without anybody having written it down.
 */
export async function makeOccupiedWorld(server: TestServer, roll: (sides: number) => number, wish: { departures?: number; holds?: number } = {}): Promise<OccupiedWorld> {
  const { rows } = await server.ownerPool.query('select slug from trek where slug = any ($1) or true order by slug = any ($1) desc, slug limit 3', [TREKS]);
  const departures: MadeDeparture[] = [];
  for (let i = 0; i < (wish.departures ?? 12); i++) departures.push(await makeDeparture(server, { trek: rows[i % 3].slug, inDays: 30 + i * 6 + roll(5), groupSize: 8 + roll(8) }));
  const agencies = await Promise.all([1, 2, 3].map(() => server.makeAgency()));
  for (let i = 0; i < (wish.holds ?? 40); i++) await reserve(server, agencies[roll(3)]!, departures[roll(departures.length)]!, 1 + roll(2), roll(6));
  await server.setClock('31 minutes');
  for (let i = 0; i < 6; i++) await reserve(server, agencies[roll(3)]!, departures[roll(departures.length)]!, 1, roll(2));
  return { agencies, departures };
}

async function reserve(server: TestServer, agency: MadeAgency, departure: MadeDeparture, people: number, fate: number): Promise<void> {
  const hold = await makeHold(server, agency, { departure, people }).catch(() => undefined); // full: the dice may ask for more than there is
  if (!hold) return;
  const scope = await server.scopeOf(agency.owner);
  const wish = () => ({ reservationId: hold.id, key: randomUUID() });
  if (fate >= 2) await confirmReservation(scope, wish());
  if (fate === 1) await releaseHold(scope, wish());
  if (fate === 5) await cancelReservation(await server.scopeOf(agency.owner), { ...wish(), reason: 'Ya no viajan', quote: (await cancellationOf(server, agency.owner, hold.code)).cancellationQuote!.quote });
}

/** As the owner of the database: what a statement answers. */
export const rowsOf = async (server: TestServer, text: string, values: unknown[] = []) => (await server.ownerPool.query(text, values)).rows;
