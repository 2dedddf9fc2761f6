import type pg from 'pg';
import type { Db, Statement } from '#db/statement';
import { LOCK_STANDING } from '#modules/agencies/lock-standing';
import { decide, type Decided, type LockedFacts } from './decide.rules.ts';
import type { NeedsMemory } from './needs-memory.ts';
import { counted, requireNobodyWaits, termsOf, WaitingFirst } from './read-locked.ts';
import { type DayKey, distinctDays, type ResourceDay } from './resource-day.ts';
import { LIVE_ITINERARIES, LOCK_DAYS, LOCK_FOLLOWED, LOCK_ITINERARIES, READ_FACTS, STANDING_FOLLOWERS, WRITE_HOLDS } from './take-room.statements.ts';
import { LOCK_WAITING, WRITE_OFFERS } from './terms.statements.ts';
import { WAITING_ON_DAYS } from './waiting.statements.ts';
import { type Decision, departuresOf, isWaiting, type ItineraryFacts, keyOwnerOfWish, type Needs, type WaitingWish, type Wish } from './wish.ts';
import { grantedOf, holdColumns, offerColumns } from './write-holds.ts';

/** The steps of a batch that a broken twin may replace to prove that the tests would notice (prove/controls). */
export type Steps = { lockStanding: Statement; waitingOnDays: Statement; decide: typeof decide };
export const ordinarySteps: Steps = { lockStanding: LOCK_STANDING, waitingOnDays: WAITING_ON_DAYS, decide };

/** Makes the wishes of waiting parties; those that do not wait any more are left out. Asks by the connection it is given, and no other. */
export type WaitingWishes = (db: Db, entryIds: readonly string[]) => Promise<WaitingWish[]>;

/** What a batch works with besides its wishes. */
export type Batching = { memory: NeedsMemory; steps: Steps; waitingWishes: WaitingWishes };

/** Needs changed by staff between reading and locking: the batch starts again with fresh ones. */
class NeedsChanged extends Error {}
/** Staff change needs rarely, and a party that was tried is not tried again: more starts than this are a mistake of ours. */
const MOST_STARTS = 20;

/**
 * Decides and writes a batch of wishes in one transaction on one pipelined connection:
 * lock the agencies' standing, then every resource-day in order, read the facts, count where an expiry has passed, decide, write, commit.
 * Waiting parties come first, in the order of their joining: where room would be given that others wait for, the batch starts
 * again with them at its head. The answers are given after the commit. Throws when the batch as a whole failed; then nothing of it was written.
 */
export async function holdBatch(client: pg.ClientBase, batching: Batching, wishes: readonly Wish[]): Promise<Decision[]> {
  const ahead: WaitingWish[] = [];
  const tried = new Set(wishes.filter(isWaiting).map((wish) => wish.waiting.entryId));
  for (let start = 1; ; start++) {
    const ordered = inOrder([...ahead, ...wishes]);
    try {
      const decisions = await tryBatch(client, batching, ordered, tried);
      return wishes.map((wish) => decisions[ordered.indexOf(wish)]!);
    } catch (cause) {
      await client.query('rollback').catch(() => {}); // a broken connection rolls back by itself
      if (start === MOST_STARTS || !(cause instanceof NeedsChanged || cause instanceof WaitingFirst)) throw cause;
      if (cause instanceof NeedsChanged) continue;
      for (const id of cause.entryIds) tried.add(id);
      ahead.push(...(await batching.waitingWishes(dbOfClient(client), cause.entryIds)));
    }
  }
}

const dbOfClient = (client: pg.ClientBase): Db => ({ query: async (text, values) => (await client.query(text, values as unknown[])).rows });

/** Waiting parties first, by when they joined; then the others as they came. */
function inOrder(wishes: readonly Wish[]): Wish[] {
  const waiting = wishes.filter(isWaiting);
  if (waiting.length === 0) return [...wishes];
  const place = ({ waiting: { joinedAt, entryId } }: WaitingWish) => `${joinedAt}|${entryId}`;
  return [...waiting.sort((a, b) => (place(a) < place(b) ? -1 : 1)), ...wishes.filter((wish) => !isWaiting(wish))];
}

async function tryBatch(client: pg.ClientBase, { memory, steps }: Batching, wishes: readonly Wish[], tried: ReadonlySet<string>): Promise<Decision[]> {
  const db = dbOfClient(client);
  const departureIds = [...new Set(wishes.flatMap(departuresOf))];
  const needs = await memory.of(db, departureIds);
  const facts = await lockAndRead(client, { db, lockStanding: steps.lockStanding }, wishes, departureIds, needs);
  for (const { departureId, version } of needs.values()) {
    if (facts.departures.get(departureId)?.needsVersion === version) continue;
    memory.forget(departureId);
    throw new NeedsChanged();
  }
  const decided = steps.decide(wishes, facts);
  await requireNobodyWaits(db, decided.changed, tried, steps.waitingOnDays);
  await write(client, wishes, decided, facts);
  return decided.decisions;
}

/** One flush: begin, lock, facts. A second one counts the days whose earliest expiry has passed, and reads the terms of watched ones. */
async function lockAndRead(
  client: pg.ClientBase, { db, lockStanding }: { db: Db; lockStanding: Statement }, wishes: readonly Wish[], departureIds: string[], needs: Map<string, Needs>,
): Promise<LockedFacts> {
  const days: DayKey[] = distinctDays([...needs.values()].map((n) => n.days));
  const itineraryIds = [...new Set(wishes.flatMap((wish) => (isWaiting(wish) ? [] : (wish.itinerary?.id ?? []))))];
  const entryIds = wishes.filter(isWaiting).map((wish) => wish.waiting.entryId);
  const followedIds = wishes.flatMap((wish) => (isWaiting(wish) ? [] : wish.legs.flatMap(({ followsId }) => followsId ?? [])));
  const agencyIds = [...new Set(wishes.map((wish) => wish.agencyId))];
  const [, , , locked, itineraries, waiting, read] = await flush([
    client.query('begin'),
    client.query(lockStanding, [agencyIds]),
    followedIds.length > 0 ? client.query(LOCK_FOLLOWED, [followedIds]) : undefined,
    client.query(LOCK_DAYS, [days.map((d) => d.date), days.map((d) => d.resourceId)]),
    itineraryIds.length > 0 ? client.query(LOCK_ITINERARIES, [itineraryIds]) : undefined,
    entryIds.length > 0 ? client.query(LOCK_WAITING, [entryIds]) : undefined,
    client.query(READ_FACTS, [departureIds, agencyIds, wishes.map(keyOwnerOfWish), wishes.map((w) => w.key)]),
  ]);
  const facts = read!.rows[0];
  const rows: ResourceDay[] = locked!.rows;
  return {
    now: facts.now, today: facts.today, needs,
    days: await counted(db, rows, facts.now),
    terms: await termsOf(db, rows, facts.now),
    departures: new Map(facts.departures.map((d: { id: string }) => [d.id, d])),
    agencies: new Map(facts.agencies.map((a: { id: string }) => [a.id, a])),
    keys: facts.keys,
    itineraries: await liveItineraries(client, itineraries?.rows ?? [], facts.now),
    waiting: new Map((waiting?.rows ?? []).map((entry) => [entry.id, entry])),
    followed: await standingFollowers(db, followedIds, facts.now),
  };
}

async function liveItineraries(client: pg.ClientBase, rows: { id: string; version: number }[], now: string): Promise<Map<string, ItineraryFacts>> {
  if (rows.length === 0) return new Map();
  const live = new Set((await client.query(LIVE_ITINERARIES, [rows.map((r) => r.id), now])).rows.map((r) => r.id));
  return new Map(rows.map((row) => [row.id, { ...row, hasLive: live.has(row.id) }]));
}

async function standingFollowers(db: Db, ids: readonly string[], now: string): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map((await db.query<{ id: string; by: string }>(STANDING_FOLLOWERS, [ids, now])).map(({ id, by }) => [id, by]));
}

async function write(client: pg.ClientBase, wishes: readonly Wish[], decided: Decided, facts: LockedFacts): Promise<void> {
  const granted = grantedOf(wishes, decided.decisions);
  if (granted.length === 0) {
    await client.query('rollback');
    return;
  }
  const offers = offerColumns(granted, facts.now);
  const outcomes = await flush([
    client.query(WRITE_HOLDS, holdColumns(granted, decided.changed, facts)),
    offers && client.query(WRITE_OFFERS, offers),
    client.query('commit'),
  ]);
  // COMMIT of a failed transaction answers ROLLBACK without an error.
  if (outcomes.at(-1)!.command !== 'COMMIT') throw new Error('The batch was not committed.');
}

/** Sent together, waited for together: no promise of the flush is left behind when one fails. */
async function flush(queries: readonly (Promise<pg.QueryResult> | undefined)[]): Promise<(pg.QueryResult | undefined)[]> {
  const settled = await Promise.allSettled(queries.map(async (query) => query));
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
