import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { openPool, poolOfTransactions } from './pool.ts';
import { isUnavailable } from './unreachable.ts';

/** A way to PostgreSQL that can be made to hang: connections stay, nothing comes back. */
let way: Server;
let hangs: boolean;
let sockets: Socket[];
let url: string;
beforeEach(async () => {
  hangs = false;
  sockets = [];
  const there = new URL(inject('adminUrl'));
  way = createServer((here) => {
    const beyond = connect(Number(there.port), there.hostname);
    sockets.push(here, beyond);
    here.on('data', (part) => hangs || beyond.write(part)).on('error', () => {}).on('close', () => beyond.destroy());
    beyond.on('data', (part) => hangs || here.write(part)).on('error', () => {}).on('close', () => here.destroy());
  });
  await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
  const through = new URL(there);
  through.port = String((way.address() as AddressInfo).port);
  url = through.href;
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  way.close();
});

const failureOf = (work: Promise<unknown>) => work.then(() => undefined, (cause: Error & { code?: string }) => cause);

test('a statement that takes too long is given up by PostgreSQL', async () => {
  const pool = openPool({ url, max: 1, statementSeconds: 1 });
  const failure = await failureOf(pool.query('select pg_sleep(4)'));
  expect([failure?.code, isUnavailable(failure)]).toEqual(['57014', true]);
  await pool.end();
});

test('a database that hangs is given up soon after, and its connection is not used again', async () => {
  const pool = openPool({ url, max: 1, statementSeconds: 1 });
  const client = await poolOfTransactions(pool).connect();
  await client.query('begin');
  hangs = true;
  const started = performance.now();
  const failure = await failureOf(client.query('select 1'));
  expect(performance.now() - started).toBeLessThan(4_000);
  expect([failure?.message, isUnavailable(failure)]).toEqual(['Query read timeout', true]);
  expect(isUnavailable(await failureOf(client.query('rollback')))).toBe(true);
  client.release();
  hangs = false;
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  expect(pool.totalCount).toBe(1);
  await pool.end();
});

test('a statement waits for a lock as long as it may, and no longer', async () => {
  const [pool, other] = [openPool({ url, max: 1, lockSeconds: 1 }), openPool({ url, max: 1 })];
  const staff = await other.connect();
  await staff.query('select pg_advisory_lock(4711)');
  const failure = await failureOf(pool.query('select pg_advisory_lock(4711)'));
  expect([failure?.code, isUnavailable(failure)]).toEqual(['55P03', true]);
  staff.release(true);
  await Promise.all([pool.end(), other.end()]);
});
