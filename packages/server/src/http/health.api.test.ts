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
});
