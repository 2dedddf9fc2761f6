import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { dbOfPool, openPool } from '#db/pool';
import { findDriftedCounters } from '#modules/capacity/check-counters';
import type { Act } from './acts.ts';
import { drift } from './checks/capacity.ts';
import { lost } from './checks/answers.ts';
import type { Figure } from './checks/figure.ts';
import { figures } from './checks/list.ts';
import { type Client, repeat, runClient } from './client.ts';
import type { Control } from './controls/list.ts';
import { type Fleet, startFleet } from './fleet.ts';
import type { Form } from './form.ts';
import { type Kills, runNemesis } from './nemesis.ts';
import { pause } from './pause.ts';
import { operationsOn } from './operations/list.ts';
import type { ProvingCluster } from './proving-cluster.ts';
import { makeGround } from './proving-ground.ts';
import { type Information, informationOf } from './report.ts';
import { settle } from './settle.ts';

export type Proof = { form: Form; figures: { figure: Figure; offenders: string[] }[]; missing: string[]; information: Information };

/** How long a client asks again before it gives up: longer than a crash of the database takes. */
const PATIENCE_MS = 45_000;
/** Of the acknowledged answers so many are asked for again at the end. */
const MOST_REPEATED = 600;

/** One whole run on a database of its own: ground, servers, clients and nemesis; then calm, and the checker. */
export async function runProof(cluster: ProvingCluster, form: Form, control: Control, signal: AbortSignal): Promise<Proof> {
  const url = await cluster.newDatabase(`prove_${control.name.replaceAll('-', '_')}`);
  const ownerPool = openPool({ url, max: 4, statementSeconds: 60 });
  let fleet: Fleet | undefined;
  let cuts = 0;
  try {
    const ground = await makeGround(ownerPool, form.ground);
    await cluster.configure(form.database);
    fleet = await startFleet(url, form.servers, { control: control.name, cutReplies: form.cutReplies, holdSeconds: form.holdSeconds, hasJobs: form.hasJobs, onCut: () => cuts++ });
    const operations = operationsOn(ground).filter(({ name }) => form.verbs?.includes(name) ?? true);
    const people = [...Array.from({ length: form.clients }, (_, i) => ground.members[i % ground.members.length]!), ...ground.staff];
    const clients: Client[] = people.map((member) => ({ ...member, known: [], acts: [] }));
    const kills: Kills = { servers: 0, database: 0 };
    // What was seen wrong before the end, by the name of its figure.
    const seen = new Map<string, string[]>();

    const started = Date.now();
    const seconds = () => (Date.now() - started) / 1_000;
    const missing = () => shortfall(form, operations.map(({ name }) => name), clients.flatMap(({ acts }) => acts), kills);
    const isOver = () => signal.aborted || seconds() > form.mostSeconds || (seconds() > form.leastSeconds && missing().length === 0);
    await Promise.all([
      ...clients.map((client) => runClient(client, operations, fleet!, isOver, PATIENCE_MS)),
      runNemesis(form, fleet, cluster, kills, isOver),
      watch(ownerPool, seen, isOver),
    ]);
    signal.throwIfAborted();
    const loadSeconds = seconds();
    await cluster.configure(undefined);
    const acts = clients.flatMap((client) => client.acts);
    const evidence = { db: dbOfPool(ownerPool), ownerPool, acts };
    // Looked at before anything is asked for again: a repetition would do what was lost anew, and hide it.
    seen.set(lost.name, await lost.find(evidence));
    await repeatSome(fleet, acts, clients.length);
    await settle(ownerPool, form.settleSeconds, signal);
    signal.throwIfAborted();
    await fleet.stop();

    const results: Proof['figures'] = [];
    for (const figure of figures) results.push({ figure, offenders: [...(seen.get(figure.name) ?? []), ...(await figure.find(evidence))] });
    return { form, figures: results, missing: missing(), information: await informationOf(evidence, { kills, cuts, loadSeconds, seconds: seconds() }) };
  } finally {
    await fleet?.stop();
    await cluster.configure(undefined).catch(() => {});
    await ownerPool.end();
  }
}

/** What the run has not reached yet. */
function shortfall({ least, needsEachVerb }: Form, verbs: readonly string[], acts: readonly Act[], kills: Kills): string[] {
  const done = new Set(acts.filter(({ acknowledged }) => acknowledged?.isSuccess).map(({ verb }) => verb));
  const reached: [string, number, number][] = [
    ['operations', acts.length, least.operations], ['server kills', kills.servers, least.serverKills], ['database kills', kills.database, least.databaseKills],
  ];
  return [
    ...reached.filter(([, count, wanted]) => count < wanted).map(([what, count, wanted]) => `${what}: ${count} of ${wanted}`),
    ...verbs.filter((verb) => needsEachVerb && !done.has(verb)).map((verb) => `never done: ${verb}`),
  ];
}

/** Counters are exact at every instant, not only at the end: looked at while everything goes on. */
async function watch(ownerPool: pg.Pool, seen: Map<string, string[]>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const drifted = await findDriftedCounters(dbOfPool(ownerPool)).catch(() => []); // the database is down now and then
    if (drifted.length > 0) seen.set(drift.name, [...(seen.get(drift.name) ?? []), ...drifted.map(({ date, resourceId }) => `${date} ${resourceId} while running`)]);
    await pause(500, isOver);
  }
}

/** Asks again for answers that were believed, on whichever process, as a client would that forgot them. */
async function repeatSome(fleet: Fleet, acts: readonly Act[], atOnce: number): Promise<void> {
  const believed = acts.filter(({ acknowledged, request, key }) => acknowledged?.isSuccess && request.variables.input.key === key);
  const step = Math.max(1, Math.floor(believed.length / MOST_REPEATED));
  const chosen = believed.filter((_, i) => i % step === 0);
  await Promise.all(Array.from({ length: atOnce }, async (_, i) => {
    for (let at = i; at < chosen.length; at += atOnce) await repeat(fleet, chosen[at]!, PATIENCE_MS);
    await sleep(0);
  }));
}
