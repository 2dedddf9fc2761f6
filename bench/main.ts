import '../packages/server/test/reflect.ts';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { appUrl } from '../packages/server/src/db/cluster.ts';
import { startProvingCluster } from '../packages/server/prove/proving-cluster.ts';
import { cpuOf, cpuOfDatabase, parentOf } from './cpu.ts';
import { load, type Run } from './load.ts';
import { type Measured, startServers } from './servers.ts';
import { type Figure, printTable } from './table.ts';
import { emptyBook, makeWorld, readBook, type World } from './world.ts';

// Holds of eight resource-days, ours beside two bare servers in one run: rounds are interleaved, medians are compared.
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' }, rounds: { type: 'string', default: '3' }, connections: { type: 'string', default: '1,32,128' }, json: { type: 'string' } } });
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);

/** What is asked for: by the name of the goal, which departures, and at how many connections. */
const jobs = values.connections.split(',').map(Number).flatMap((connections) => [
  { job: 'W1 spread', targets: 'spread', connections }, { job: 'W2 hot', targets: 'hot', connections }, { job: 'W2b shared area', targets: 'shared', connections },
] as const);
// The goal of one hot departure: 60 agencies, each with one connection.
const allJobs = [...jobs, { job: '60 agencies, hot', targets: 'hot', connections: 60 } as const];

const cluster = await startProvingCluster();
let servers: Measured[] = [];
let world: World | undefined;
let isWrong = false;
try {
  const url = await cluster.newDatabase('bench');
  world = await makeWorld(url);
  servers = await startServers(url, appUrl(url), world);
  const { rows } = await world.ownerPool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const postmaster = parentOf(rows[0]!.pid);
  const figures: Figure[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const { job, targets, connections } of allJobs) {
      for (const server of servers) {
        await emptyBook(world);
        const before = { server: cpuOf(server.pid), database: cpuOfDatabase(postmaster) };
        const run = await load(server.url, server.dialect, world.callers, world.targets[targets], connections, round === 0 ? 1 : seconds);
        const cpu = { server: (cpuOf(server.pid) - before.server) / run.held, database: (cpuOfDatabase(postmaster) - before.database) / run.held };
        isWrong = !(await isBookRight(world, server, run)) || isWrong;
        if (round > 0) figures.push({ job, connections, server: server.name, ...run, serverMs: cpu.server, databaseMs: cpu.database }); // round 0 warms up
      }
    }
  }
  printTable(figures);
  if (values.json) writeFileSync(values.json, JSON.stringify(figures, null, 1));
} finally {
  await Promise.all(servers.map((server) => server.stop()));
  await world?.ownerPool.end();
  await cluster.stop();
}
process.exit(isWrong ? 1 : 0);

/** A figure counts only when every hold that was answered is in the book, whole: a server that forgets is fast. */
async function isBookRight(found: World, server: Measured, run: Run): Promise<boolean> {
  const book = await readBook(found);
  const expected = { reservations: run.held, claims: 8 * run.held, keys: run.held, audits: run.held, events: run.held, lines: 2 * run.held };
  const wrong = Object.entries(expected).filter(([what, count]) => book[what as keyof typeof expected] !== count);
  // The floor of writing keeps no counters.
  if (server.name !== 'write only' && book.drifted > 0) wrong.push(['drifted', 0]);
  for (const [what, count] of wrong) console.error(`${server.name}: ${what} ${book[what as 'claims']}, expected ${count}`);
  return wrong.length === 0;
}
