import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

// What the application may do to whole rows of a table, and to which single columns besides.
const RIGHTS = `
select coalesce((select string_agg(p.right, ',' order by p.right) from unnest(array['INSERT','UPDATE','DELETE','TRUNCATE']) p("right") where has_table_privilege('vilcanota_app', $1::regclass, p.right)), '') as rows,
       coalesce((select string_agg(a.attname, ',' order by a.attname) from pg_attribute a where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('vilcanota_app', $1::regclass, a.attname, 'UPDATE')), '') as columns`;

test.each([
  ['limit_change', ''],
  ['reservation_line', 'departure_id'],
  ['rate', 'withdrawn_at,withdrawn_by'],
  ['season', 'name_en'],
  ['quote', ''],
  ['payment', ''],
  ['payment_terms', 'withdrawn_at,withdrawn_by'],
  ['cancellation_policy', ''],
  ['certificate', ''],
  ['certificate_key', 'retired_at'],
])('%s: rows are added and never edited, not by a mistake of ours either', async (table, columns) => {
  const { rows } = await server.ownerPool.query(RIGHTS, [table]);
  expect(rows[0]).toEqual({ rows: 'INSERT', columns });
});

test('audit_entry: the application says what was done, and neither edits an entry nor chooses its place in the trail', async () => {
  const { rows } = await server.ownerPool.query(RIGHTS, ['audit_entry']);
  expect(rows[0]).toEqual({ rows: '', columns: '' });
  const { rows: said } = await server.ownerPool.query(`
    select a.attname from pg_attribute a where a.attrelid = 'audit_entry'::regclass and a.attnum > 0 and not a.attisdropped
       and has_column_privilege('vilcanota_app', 'audit_entry', a.attname, 'INSERT') order by a.attname`);
  expect(said.map(({ attname }) => attname)).toEqual(['action', 'actor_agency_id', 'actor_id', 'after', 'at', 'before', 'object_id', 'object_type', 'reason', 'via']);
});
