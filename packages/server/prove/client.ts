import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Act, type Answer, isLost, type Request } from './acts.ts';
import type { Fleet } from './fleet.ts';
import { pause } from './pause.ts';
import type { Operation } from './operations/operation.ts';

/** Asks one server once. Undefined: the connection broke, or nothing came in time. */
async function ask(url: string, { document, variables, cookie }: Request): Promise<Answer | undefined> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json', cookie }, signal: AbortSignal.timeout(15_000), body: JSON.stringify({ query: document, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: Record<string, any> | null; errors?: { message: string; extensions?: { code?: string } }[] };
    if (errors) return { kind: errors[0]!.extensions?.code ?? 'UNKNOWN', isSuccess: false, ids: [], data: errors[0] };
    const answer = Object.values(data!)[0] ?? {};
    const isSuccess = answer.__typename?.endsWith('Success') ?? false;
    return { kind: answer.__typename ?? 'data', isSuccess, ids: idsOf(answer), data: answer };
  } catch {
    return undefined;
  }
}

/** Ids of the reservations, or of what else is answered about; states may have gone on by the time of a repetition. */
function idsOf(answer: Record<string, any>): string[] {
  const things = [answer.reservations, answer.reservation, answer.entry, answer.payment, answer.closure].flat().filter(Boolean);
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

/** Who a client is: somebody of an agency, or of the network's staff. */
export type Role = 'agency' | 'operations' | 'finance';
export type Member = { role: Role; agencyId: string; cookie: string };
/** What a client knows to be its own, by what it was told. */
export type Known = { id: string; holdId?: string; people: number; departureId: string; state: 'HELD' | 'CONFIRMED' | 'LAPSED' };
export type Client = Member & { known: Known[]; acts: Act[] };

/** Asks something that changes nothing a client relies on, once; undefined when it was not answered. */
export type Look = (document: string, variables: Record<string, unknown>) => Promise<any>;

/** One client: does one thing after the other, chosen by weight among what its role can do, until it is told to stop. */
export async function runClient(client: Client, operations: readonly Operation[], fleet: Fleet, isOver: () => boolean, patienceMs: number): Promise<void> {
  const own = operations.filter(({ role = 'agency' }) => role === client.role);
  const look: Look = async (document, variables) => {
    const url = fleet.urlOtherThan(undefined);
    return url && (await ask(url, { document, variables, cookie: client.cookie }))?.data;
  };
  while (!isOver() && own.length > 0) {
    const operation = byWeight(own);
    const prepared = await operation.prepare(client, look);
    if (!prepared) {
      await sleep(5);
      continue;
    }
    const key = randomUUID();
    const input = { ...prepared.input, ...(operation.hasKey !== false && { key }), ...operation.withKey?.(key) };
    const act = await perform(fleet, { verb: operation.name, key, agencyId: client.agencyId, request: { document: operation.document, variables: { input }, cookie: client.cookie } }, patienceMs);
    client.acts.push(act);
    operation.learn?.(client, act, prepared.about);
    if (act.acknowledged?.kind === 'UNAUTHENTICATED') throw new Error('The session of a client is not known any more.');
    if (operation.restMs) await pause(operation.restMs, isOver);
  }
}

function byWeight(operations: readonly Operation[]): Operation {
  let at = Math.random() * operations.reduce((sum, { weight }) => sum + weight, 0);
  return operations.find(({ weight }) => (at -= weight) < 0) ?? operations.at(-1)!;
}
