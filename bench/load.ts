import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Caller } from './world.ts';

/** How one server is asked for a hold, and how its answer is read: true held, false refused. */
export type Dialect = { path: string; body: (caller: Caller, departureId: string, key: string) => string; isHeld: (body: string) => boolean };

export type Run = { held: number; perSecond: number; p50: number; p99: number };

/** Keeps so many connections busy with holds for some seconds; each asks again as soon as it is answered. Throws when a server does not hold. */
export async function load(url: string, dialect: Dialect, callers: readonly Caller[], departureIds: readonly string[], connections: number, seconds: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  let asked = 0;
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, async (_, i) => {
    const caller = callers[i % callers.length]!;
    while (performance.now() < until) {
      const body = dialect.body(caller, departureIds[asked++ % departureIds.length]!, randomUUID());
      const begun = performance.now();
      const answer = await post(agent, url + dialect.path, caller.cookie, body);
      if (!dialect.isHeld(answer)) throw new Error(`${url} did not hold: ${answer.slice(0, 300)}`);
      times.push(performance.now() - begun);
    }
  }));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { held: times.length, perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}

function post(agent: Agent, url: string, cookie: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => (text += part)).on('end', () => resolve(text)).on('error', reject);
    });
    sent.on('error', reject).end(body);
  });
}
