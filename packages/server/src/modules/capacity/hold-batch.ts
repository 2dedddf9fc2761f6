import type pg from 'pg';
import { decide, type Decided, type LockedFacts } from './decide.rules.ts';
import type { NeedsMemory } from './needs-memory.ts';
import { distinctDays, isStale, keyOfDay, type ResourceDay } from './resource-day.ts';
import { COUNT_CLAIMS, LIVE_ITINERARIES, LOCK_DAYS, LOCK_ITINERARIES, READ_FACTS, WRITE_HOLDS } from './take-room.statements.ts';
import { byKey, holdColumns } from './write-holds.ts';
import type { Decision, ItineraryFacts, Needs, Wish } from './wish.ts';

/** The steps of a batch that a broken twin may replace to prove that the tests would notice (prove/controls). */
export type Steps = { lockDays: string; countClaims: string; decide: typeof decide };
export const ordinarySteps: Steps = { lockDays: LOCK_DAYS, countClaims: COUNT_CLAIMS, decide };

/** Needs changed by staff between reading and locking: the batch starts again with fresh ones. */
class NeedsChanged extends Error {}

/**
 * Decides and writes a batch of wishes in one transaction on one pipelined connection:
 * lock every resource-day in order, read the facts, count where an expiry has passed, decide, write, commit.
 * The answers are given after the commit. Throws when the batch as a whole failed; then nothing of it was written.
 */
export async function holdBatch(client: pg.ClientBase, memory: NeedsMemory, wishes: readonly Wish[], steps: Steps): Promise<Decision[]> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryBatch(client, memory, wishes, steps);
    } catch (cause) {
      await client.query('rollback').catch(() => {}); // a broken connection rolls back by itself
      if (!(cause instanceof NeedsChanged) || attempt === 5) throw cause;
    }
  }
}

async function tryBatch(client: pg.ClientBase, memory: NeedsMemory, wishes: readonly Wish[], steps: Steps): Promise<Decision[]> {
  const departureIds = [...new Set(wishes.flatMap((wish) => wish.legs.map((leg) => leg.departureId)))];
  const needs = await memory.of({ query: async (text, values) => (await client.query(text, values as unknown[])).rows }, departureIds);
  const facts = await lockAndRead(client, wishes, departureIds, needs, steps);
  for (const { departureId, version } of needs.values()) {
    if (facts.departures.get(departureId)?.needsVersion === version) continue;
    memory.forget(departureId);
    throw new NeedsChanged();
  }
  const decided = steps.decide(wishes, facts);
  await write(client, wishes, decided, facts);
  return decided.decisions;
}

/** One flush: begin, lock, facts. A second one counts the days whose earliest expiry has passed. */
async function lockAndRead(client: pg.ClientBase, wishes: readonly Wish[], departureIds: string[], needs: Map<string, Needs>, steps: Steps): Promise<LockedFacts> {
  const days = distinctDays([...needs.values()].map((n) => n.days));
  const itineraryIds = [...new Set(wishes.flatMap((wish) => wish.itinerary?.id ?? []))];
  const [, locked, itineraries, read] = await flush([
    client.query('begin'),
    client.query(steps.lockDays, [days.map((d) => d.date), days.map((d) => d.resourceId)]),
    itineraryIds.length > 0 ? client.query(LOCK_ITINERARIES, [itineraryIds]) : undefined,
    client.query(READ_FACTS, [departureIds, [...new Set(wishes.map((w) => w.agencyId))], wishes.map((w) => w.agencyId), wishes.map((w) => w.key)]),
  ]);
  const facts = read!.rows[0];
  const rows: ResourceDay[] = locked!.rows;
  return {
    now: facts.now, today: facts.today, needs,
    days: await counted(client, rows, facts.now, steps),
    departures: new Map(facts.departures.map((d: { id: string }) => [d.id, d])),
    agencies: new Map(facts.agencies.map((a: { id: string }) => [a.id, a])),
    keys: facts.keys,
    itineraries: await liveItineraries(client, itineraries?.rows ?? [], facts.now),
  };
}

async function counted(client: pg.ClientBase, rows: ResourceDay[], now: string, steps: Steps): Promise<Map<string, ResourceDay>> {
  const days = byKey(rows);
  const stale = rows.filter((day) => isStale(day, now));
  if (stale.length === 0) return days;
  const counts = await client.query(steps.countClaims, [stale.map((d) => d.date), stale.map((d) => d.resourceId), now]);
  for (const count of counts.rows) days.set(keyOfDay(count), { ...days.get(keyOfDay(count))!, ...count });
  return days;
}

async function liveItineraries(client: pg.ClientBase, rows: { id: string; version: number }[], now: string): Promise<Map<string, ItineraryFacts>> {
  if (rows.length === 0) return new Map();
  const live = new Set((await client.query(LIVE_ITINERARIES, [rows.map((r) => r.id), now])).rows.map((r) => r.id));
  return new Map(rows.map((row) => [row.id, { ...row, hasLive: live.has(row.id) }]));
}

async function write(client: pg.ClientBase, wishes: readonly Wish[], decided: Decided, facts: LockedFacts): Promise<void> {
  if (!decided.decisions.some((d) => d.kind === 'Held')) {
    await client.query('rollback');
    return;
  }
  const [, committed] = await flush([client.query(WRITE_HOLDS, holdColumns(wishes, decided.decisions, decided.changed, facts)), client.query('commit')]);
  // COMMIT of a failed transaction answers ROLLBACK without an error.
  if (committed!.command !== 'COMMIT') throw new Error('The batch was not committed.');
}

/** Sent together, waited for together: no promise of the flush is left behind when one fails. */
async function flush(queries: readonly (Promise<pg.QueryResult> | undefined)[]): Promise<(pg.QueryResult | undefined)[]> {
  const settled = await Promise.allSettled(queries.map(async (query) => query));
  return settled.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}
