import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/kit.ts';
import { forgetOld } from './forget.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
});
afterAll(() => server.stop());

const rowsOf = async (text: string) => (await server.ownerPool.query(text)).rows;

test('keys, done events and letters are kept for thirty days and then forgotten, in batches; what is not done is kept', async () => {
  await server.ownerPool.query(`
    insert into kept_key select 'agency', 'old ' || i, 'hash', 'HELD', '{}', app_now() - interval '30 days 1 minute' from generate_series(1, 2300) i;
    insert into kept_key select 'agency', 'young', 'hash', 'HELD', '{}', app_now() - interval '29 days 23 hours';
    insert into outbox (kind, object_id, facts, created_at, done_at) select 'reservation-held', gen_random_uuid(), '{}', app_now() - interval '31 days', app_now() - interval '31 days' from generate_series(1, 1100);
    insert into outbox (kind, object_id, facts, created_at, done_at) values
      ('reservation-held', gen_random_uuid(), '{"is": "not done"}', app_now() - interval '90 days', null),
      ('reservation-held', gen_random_uuid(), '{"is": "done late"}', app_now() - interval '31 days', app_now() - interval '1 day'),
      ('reservation-held', gen_random_uuid(), '{"is": "young"}', app_now() - interval '29 days', app_now() - interval '29 days');
    insert into mail (at, recipient, subject, text, letter, language, state) values
      (app_now() - interval '31 days', 'old@example.org', 's', 't', 'verification', 'es', 'SENT'), (app_now() - interval '29 days', 'young@example.org', 's', 't', 'verification', 'es', 'SENT'),
      (app_now() - interval '3 days', 'stale@example.org', 's', 't', 'verification', 'es', 'QUEUED'), (app_now() - interval '1 day', 'fresh@example.org', 's', 't', 'verification', 'es', 'QUEUED')`);
  await forgetOld(await server.scopeOf(undefined));
  expect(await rowsOf('select key from kept_key')).toEqual([{ key: 'young' }]);
  expect((await rowsOf(`select facts ->> 'is' as "is" from outbox order by 1`)).map((row) => row.is)).toEqual(['done late', 'not done', 'young']);
  expect(await rowsOf('select recipient, state from mail order by recipient')).toEqual([
    { recipient: 'fresh@example.org', state: 'QUEUED' }, { recipient: 'stale@example.org', state: 'FAILED' }, { recipient: 'young@example.org', state: 'SENT' },
  ]);
});
