import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

test('a migrated server says that it is alive and ready', async () => {
  expect((await server.app.inject('/healthz')).json()).toEqual({ status: 'alive' });
  const ready = await server.app.inject('/readyz');
  expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready' }]);
});

test('a database that is behind, or away, is not ready, while the process is alive', async () => {
  await server.ownerPool.query(`delete from migration where name = (select max(name) from migration)`);
  const behind = await server.app.inject('/readyz');
  expect([behind.statusCode, behind.json()]).toEqual([503, { status: 'migrating' }]);
  await server.ownerPool.query('alter table migration rename to migration_away');
  const away = await server.app.inject('/readyz');
  expect([away.statusCode, away.json()]).toEqual([503, { status: 'database unreachable' }]);
  expect((await server.app.inject('/healthz')).statusCode).toBe(200);
  await server.ownerPool.query('alter table migration_away rename to migration');
});

test('a database that hangs is not ready, and says so within two seconds', async () => {
  const staff = await server.ownerPool.connect();
  await staff.query('begin');
  await staff.query('lock table migration in access exclusive mode');
  const started = performance.now();
  const answers = await Promise.all(Array.from({ length: 15 }, () => server.app.inject('/readyz')));
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(15).fill(503));
  await staff.query('rollback');
  staff.release();
});
