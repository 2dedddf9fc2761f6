import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { readConfig } from '#config';
import { cloneDatabase, dropDatabase } from '#db/cluster';
import { openPool } from '#db/pool';
import { TEMPLATE } from '../../test/cluster.ts';
import { startServer } from './start.ts';

test('a server that is asked to stop while it makes the demonstration ends at once and leaves no connection behind', async () => {
  const name = `start_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = await cloneDatabase(inject('adminUrl'), TEMPLATE, name);
  const admin = openPool({ url: inject('adminUrl'), max: 1 });
  const asked = new AbortController();
  const said: string[] = [];
  const started = startServer({ ...readConfig({ DATABASE_URL: url, PORT: '4498', PORTAL_DIR: '/nonexistent' }) }, (line) => said.push(line), asked.signal);
  await expect.poll(async () => (await admin.query('select count(*)::int as n from pg_stat_activity where datname = $1', [name])).rows[0].n, { timeout: 20_000 }).toBeGreaterThan(3);
  asked.abort();
  await expect(started).rejects.toThrow();
  expect((await admin.query('select count(*)::int as n from pg_stat_activity where datname = $1', [name])).rows[0].n).toBe(0);
  expect(said.filter((line) => line.startsWith('While stopping'))).toEqual([]);
  await admin.end();
  await dropDatabase(inject('adminUrl'), name);
});

test('outside the demonstration a database that carries its accounts is refused, with DEMO=false said in words', async () => {
  const name = `start_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = await cloneDatabase(inject('adminUrl'), TEMPLATE, name);
  const owner = openPool({ url, max: 1 });
  await owner.query(`insert into person (id, name, email, origin) values ('demo-1', 'Demo', 'demo@demo.example', 'DEMO')`);
  await owner.end();
  const settings = { DATABASE_URL: url, PORT: '4497', PORTAL_DIR: '/nonexistent', DEMO: 'false', HOST: '127.0.0.1', TRUSTED_ORIGINS: 'https://trek.example.org' };
  await expect(startServer(readConfig(settings), () => {}, new AbortController().signal)).rejects.toThrow('carries the demonstration’s accounts');
  await dropDatabase(inject('adminUrl'), name);
});

test('a server that waits for what is running stops at once when asked again', async () => {
  const name = `start_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = await cloneDatabase(inject('adminUrl'), TEMPLATE, name);
  const settings = { DATABASE_URL: url, PORT: '4496', PORTAL_DIR: '/nonexistent', DEMO: 'false', HOST: '127.0.0.1', TRUSTED_ORIGINS: 'https://trek.example.org' };
  const asked = new AbortController();
  const server = await startServer(readConfig(settings), () => {}, asked.signal);
  const dripping = connect(4496, '127.0.0.1').on('error', () => {});
  dripping.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
  // What was sent before has arrived when what is asked after it is answered.
  await once(dripping, 'connect');
  for (let i = 0; i < 3; i++) await fetch('http://127.0.0.1:4496/healthz');
  await sleep(200);
  let hasStopped = false;
  asked.abort();
  const stopped = server.stop().then(() => (hasStopped = true));
  await sleep(500);
  expect(hasStopped).toBe(false);
  server.hurry();
  await sleep(500);
  expect(hasStopped).toBe(true);
  dripping.destroy();
  await stopped;
  await dropDatabase(inject('adminUrl'), name);
});
