import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, type Answer, isLost, type Request } from './acts.ts';
import type { Fleet } from './fleet.ts';
import type { Operation } from './operations/operation.ts';

/** Asks one server once. Undefined: the connection broke, or nothing came in time. */
async function ask(url: string, { document, variables, cookie }: Request): Promise<Answer | undefined> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie }, signal: AbortSignal.timeout(15_000), body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, any> | null; errors?: { message: string; extensions?: { code?: string } }[] };
    if (errors) return { kind: errors[0]!.extensions?.code ?? 'UNKNOWN', isSuccess: false, ids: [], data: errors[0] };
    const answer = Object.values(data!)[0];
    const isSuccess = /Success$/.test(answer.__typename);
    return { kind: answer.__typename, isSuccess, ids: idsOf(answer), data: answer };
  } catch {
    return undefined;
  }
}

/** Ids of the reservations, or of what else is answered about; states may have gone on by the time of a repetition. */
function idsOf(answer: Record<string, any>): string[] {
  const things = [answer.reservations, answer.reservation, answer.entry, answer.payment, answer.itinerary].flat().filter(Boolean);
  return things.map((thing: { id: string }) => thing.id).sort();
}

/** Sends until it is answered, a repetition always to another process, with the same key. Gives up when the time is over. */
export async function perform(fleet: Fleet, wish: Omit<Act, 'attempts' | 'acknowledged'>, patienceMs: number): Promise<Act> {
  const act: Act = { ...wish, attempts: [], acknowledged: undefined };
  const until = Date.now() + patienceMs;
  for (let wait = 20; ; wait = Math.min(500, wait * 2)) {
    const url = fleet.urlOtherThan(act.attempts.at(-1)?.url);
    const invokedAt = Date.now();
    const answer = url ? await ask(url, act.request) : undefined;
    act.attempts.push({ url, invokedAt, completedAt: Date.now(), answer });
    if (!isLost(answer)) {
      act.acknowledged = answer;
      return act;
    }
    if (Date.now() > until) return act;
    await sleep(wait);
  }
}

/** Asks again for what was answered: the second answer is compared with the first. */
export async function repeat(fleet: Fleet, act: Act, patienceMs: number): Promise<void> {
  const again = await perform(fleet, act, patienceMs);
  act.attempts.push(...again.attempts);
}

export type Member = { agencyId: string; cookie: string };
/** What a client knows to be its own, by what it was told. */
export type Known = { id: string; holdId?: string; people: number; departureId: string; state: 'HELD' | 'CONFIRMED' };
export type Client = Member & { known: Known[]; acts: Act[] };

/** One client: does one thing after the other, chosen by weight among what it can do now, until it is told to stop. */
export async function runClient(client: Client, operations: readonly Operation[], fleet: Fleet, isOver: () => boolean, patienceMs: number): Promise<void> {
  while (!isOver()) {
    const possible = operations.map((operation) => ({ operation, request: operation.prepare(client) })).filter(({ request }) => request !== undefined);
    const chosen = byWeight(possible);
    const key = randomUUID();
    const input = { ...chosen.request!.input, ...(chosen.operation.hasKey !== false && { key }), ...chosen.operation.withKey?.(key) };
    const act = await perform(fleet, { verb: chosen.operation.name, key, agencyId: client.agencyId, request: { document: chosen.operation.document, variables: { input }, cookie: chosen.request!.cookie ?? client.cookie } }, patienceMs);
    client.acts.push(act);
    chosen.operation.learn?.(client, act, chosen.request!.about);
    if (act.acknowledged?.kind === 'UNAUTHENTICATED') throw new Error('The session of a client is not known any more.');
  }
}

function byWeight<T extends { operation: Operation }>(possible: readonly T[]): T {
  let at = Math.random() * possible.reduce((sum, { operation }) => sum + operation.weight, 0);
  return possible.find(({ operation }) => (at -= operation.weight) < 0) ?? possible.at(-1)!;
}
