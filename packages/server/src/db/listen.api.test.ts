import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import pg from 'pg';
import { Listener, LISTENER_NAME } from './listen.ts';

let admin: pg.Client;
let listener: Listener;
beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('adminUrl') });
  await admin.connect();
  listener = new Listener({ url: inject('adminUrl') }, { warn: () => {} });
});
afterAll(async () => {
  await listener.close();
  await admin.end();
});

const makeEar = () => ({ hear: vi.fn<(payload: string) => void>(), resume: vi.fn<() => void>() });
const heard = async (what: () => unknown, times: number) => vi.waitFor(() => expect(what()).toBe(times), { timeout: 5_000 });

test('what is notified is heard by everybody who listens, and after a lost connection all are told to catch up and hear again', async () => {
  const [first, second] = [makeEar(), makeEar()];
  const stop = listener.listen('listen_test', first);
  await heard(() => first.resume.mock.calls.length, 1);
  listener.listen('listen_test', second);
  await heard(() => second.resume.mock.calls.length, 1);
  await admin.query(`notify listen_test, 'one'`);
  await heard(() => second.hear.mock.calls.length, 1);
  expect(first.hear.mock.calls).toEqual([['one']]);

  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [LISTENER_NAME]);
  await heard(() => first.resume.mock.calls.length, 2);
  await admin.query(`notify listen_test, 'two'`);
  await heard(() => second.hear.mock.calls.length, 2);
  expect(first.hear.mock.lastCall).toEqual(['two']);

  stop();
  await admin.query(`notify listen_test, 'three'`);
  await heard(() => second.hear.mock.calls.length, 3);
  expect(first.hear.mock.calls.length).toBe(2);
});

test('a channel that comes later is heard too', async () => {
  const ear = makeEar();
  listener.listen('listen_later', ear);
  await heard(() => ear.resume.mock.calls.length, 1);
  await admin.query(`notify listen_later`);
  await heard(() => ear.hear.mock.calls.length, 1);
  expect(ear.hear.mock.calls).toEqual([['']]);
});
