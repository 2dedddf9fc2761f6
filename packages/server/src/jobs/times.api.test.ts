import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appUrl } from '#db/cluster';
import { openParts } from '#http/open-parts';
import { startTestServer, type TestServer } from '../../test/kit.ts';
import type { Job } from './schedule.ts';
import { startTimes } from './times.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const fast = { cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1, pollingIntervalSeconds: 0.5 };
const never = (cause: unknown) => {
  throw cause;
};

test('a job runs once however many servers there are, by the application’s own database role', async () => {
  const others = await Promise.all([1, 2].map(() => openParts(server.config, { url: appUrl(server.databaseUrl) })));
  const runs: string[] = [];
  // Every minute: the running one is due at once.
  const jobOf = (who: string): Job => ({ name: 'count-it', every: '* * * * *', run: async (scope) => runs.push(`${who} ${scope.via}`) });
  const clocks = [server.parts, ...others.map((o) => o.parts)].map((parts, i) => startTimes(parts, [jobOf(`server ${i}`)], never, fast));
  try {
    await Promise.all(clocks.map((clock) => clock.started));
    await expect.poll(() => runs.length, { timeout: 15_000 }).toBeGreaterThan(0);
    await sleep(3_000);
    // The minute may have turned while we waited; then it was due twice.
    const { rows } = await server.ownerPool.query(`select count(distinct singleton_on)::int as minutes, (select count(*)::int from jobs.job where name = 'count-it') as jobs from jobs.job where name = '__pgboss__send-it'`);
    expect(rows).toEqual([{ minutes: runs.length, jobs: runs.length }]);
    expect(runs[0]).toMatch(/^server \d job count-it$/);
  } finally {
    await Promise.all(clocks.map((clock) => clock.stop(2_000)));
    await Promise.all(others.map((o) => o.close()));
  }
});

test('a job that is no longer in the list is no longer started', async () => {
  const job = (name: string): Job => ({ name, every: '0 3 * * *', run: async () => {} });
  for (const names of [['old-job', 'kept-job'], ['kept-job']]) {
    const clock = startTimes(server.parts, names.map(job), never, fast);
    await clock.started;
    await clock.stop(1_000);
  }
  expect((await server.ownerPool.query('select name from jobs.schedule')).rows).toEqual([{ name: 'kept-job' }]);
});
