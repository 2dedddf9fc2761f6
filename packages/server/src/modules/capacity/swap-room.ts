import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { lockDays, recountDays } from './lock-days.ts';
import { counted, requireNobodyWaits, termsOf, WaitingFirst } from './read-locked.ts';
import { distinctDays, type DayKey, type ResourceDay } from './resource-day.ts';
import { grownDays, type OwnClaims, refuseSwap, type Swap, type SwapFacts, type SwapRefusal } from './swap.rules.ts';
import { READ_FACTS, READ_NEEDS } from './take-room.statements.ts';
import type { AgencyFacts, DepartureFacts, Needs } from './wish.ts';

const OWN = sql('own-claims', `
select r.departure_id as "departureId", r.people, r.from_share as "fromShare", case when r.state in ('HELD', 'PENDING') then r.expires_at else 'infinity' end as until,
       coalesce((select json_agg(json_build_object('date', c.date, 'resourceId', c.resource_id, 'quantity', c.quantity)) from claim c where c.reservation_id = r.id), '[]') as claims
  from reservation r where r.id = $1`);

// New room is taken before the old is given back: rows of both stay the reservation's own throughout.
const TAKE = sql('take-swapped', `
insert into claim (date, resource_id, reservation_id, quantity, until) select x.date, x.resource_id, $3, $4, $5 from unnest($1::date[], $2::int[]) x(date, resource_id)
on conflict (date, resource_id, reservation_id) do update set quantity = excluded.quantity, until = excluded.until`);
const GIVE_BACK = sql('give-back-swapped', `
delete from claim c where c.reservation_id = $3 and not exists (select from unnest($1::date[], $2::int[]) x(date, resource_id) where x.date = c.date and x.resource_id = c.resource_id)`);

/** Needs were changed by staff between reading and locking: the caller's transaction is tried again (db/kept-keys.ts). */
class NeedsChanged extends Error {
  readonly code = '40001';
}

/** Old and new resource-days of a swap under their locks, with everything that decides, and until when the claims will run. */
export type LockedSwap = SwapFacts & { swap: Swap; own: OwnClaims; locked: readonly ResourceDay[]; refusal: SwapRefusal | undefined; until: string };

/**
 * Locks the old and the new resource-days of a live reservation together, in the order of all verbs, counts where an expiry has
 * passed, and decides whether the swap fits. The caller has locked the reservation before. Nothing is written yet: `refusal` says why
 * it does not fit; writeSwap does it. Throws WaitingFirst where parties wait for what would be taken (see afterWaiting).
 */
export async function lockForSwap(db: Db, swap: Swap, tried: readonly string[]): Promise<LockedSwap> {
  const needs = await readNeeds(db, swap.departureId);
  const [own] = await db.query<OwnClaims>(OWN, [swap.reservationId]);
  const { now, today, days: locked } = await lockDays(db, distinctDays([needs.days, own!.claims]));
  const [read] = await db.query<{ departures: DepartureFacts[]; agencies: AgencyFacts[] }>(READ_FACTS, [[swap.departureId], [swap.agencyId], [], []]);
  if (read!.departures[0]?.needsVersion !== needs.version) throw new NeedsChanged('Needs were changed meanwhile.');
  const facts: SwapFacts = {
    now, today, needs: new Map([[swap.departureId, needs]]), days: await counted(db, locked, now), terms: await termsOf(db, locked, now),
    departures: new Map(read!.departures.map((d) => [d.id, d])), agencies: new Map(read!.agencies.map((a) => [a.id, a])),
  };
  const refusal = refuseSwap(swap, own!, facts);
  if (!refusal) await requireNobodyWaits(db, grownDays(swap, own!, facts), tried);
  return { ...facts, swap, own: own!, locked, refusal, until: endOf(own!.until, facts.departures.get(swap.departureId)!.startsAt) };
}

/** Takes the new room, gives the old back and recounts the locked days. Only after lockForSwap found no refusal. */
export async function writeSwap(db: Db, { swap, needs, locked, now, refusal, until }: LockedSwap): Promise<void> {
  if (refusal) throw new Error('A refused swap cannot be written.');
  const { days } = needs.get(swap.departureId)!;
  const columns = [days.map((d) => d.date), days.map((d) => d.resourceId)];
  await db.query(TAKE, [...columns, swap.reservationId, swap.people, until]);
  await db.query(GIVE_BACK, [...columns, swap.reservationId]);
  await recountDays(db, { days: locked, now });
}

/** A hold that moves ends before the first day it moves to. */
const endOf = (until: string, startsAt: string): string => (until !== 'infinity' && startsAt < until ? startsAt : until);

async function readNeeds(db: Db, departureId: string): Promise<Needs> {
  const rows = await db.query<DayKey & { version: number }>(READ_NEEDS, [[departureId]]);
  if (rows.length === 0) throw new Error(`The departure ${departureId} has no needs.`);
  return { departureId, version: rows[0]!.version, days: rows.map(({ date, resourceId }) => ({ date, resourceId })) };
}

/**
 * Runs a verb that takes room outside the road of holds (an amendment). Where parties wait for that room they are offered it first,
 * and the verb runs again; `tried` names those who have had their turn. `work` must start its transaction anew each time.
 */
export async function afterWaiting<T>(scope: Scope, work: (tried: readonly string[]) => Promise<T>): Promise<T> {
  const tried: string[] = [];
  for (;;) {
    try {
      return await work(tried);
    } catch (cause) {
      if (!(cause instanceof WaitingFirst)) throw cause;
      tried.push(...cause.entryIds);
      await scope.offerTo(cause.entryIds);
    }
  }
}
