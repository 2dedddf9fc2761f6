import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueMissing } from '#modules/certificates/issue-certificate';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { fileOf } from '../../../test/standing.ts';
import { remindOfLapses } from './remind-of-lapses.ts';
import { writeLapses } from './write-lapses.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** For the agency %AGENCY% something fails in the database whenever it is tried. */
const NEVER = `create function never() returns trigger language plpgsql as $$ begin
  if (select agency_id from certification where id = new.certification_id) = '%AGENCY%' then raise 'broken for good'; end if; return new; end $$`;
const NEVER_LAPSE = `create function never_lapse() returns trigger language plpgsql as $$ begin
  if new.agency_id = '%AGENCY%' and new.state = 'EXPIRED' then raise 'broken for good'; end if; return new; end $$`;
const BROKEN = { certificate: 'never', certification_reminder: 'never', certification: 'never_lapse' };

test('an agency for which a job fails stops none of those behind it; it is said, and done once it can be', async () => {
  const agencies = (await Promise.all([1, 2, 3].map(() => server.makeAgency()))).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const files = await Promise.all(agencies.map((one) => fileOf(server, one)));
  const others = files.slice(1).toSorted();
  for (const text of [NEVER, NEVER_LAPSE]) await server.ownerPool.query(text.replace('%AGENCY%', agencies[0]!.id));
  for (const [table, verb] of Object.entries(BROKEN)) await server.ownerPool.query(`create trigger broken before insert or update on ${table} for each row execute function ${verb}()`);
  const said: Record<string, unknown>[] = [];
  const scope = { ...(await server.scopeOf(undefined)), siteUrl: 'https://red.test', documents: server.parts.documents };
  scope.log = { ...scope.log, error: (facts: Record<string, unknown>) => void said.push(facts) } as typeof scope.log;
  const having = async (table: string) => (await server.ownerPool.query(`select certification_id as id from ${table} where certification_id = any ($1)`, [files])).rows.map(({ id }) => id).toSorted();
  const states = async () => (await server.ownerPool.query('select state from certification where id = any ($1) order by agency_id', [files])).rows.map(({ state }) => state);

  await server.ownerPool.query('update certification set valid_until = lima_today() + 20 where id = any ($1)', [files]);
  expect([await remindOfLapses(scope), await having('certification_reminder')]).toEqual([2, others]);
  expect([await issueMissing(scope), await having('certificate')]).toEqual([2, others]);
  await server.ownerPool.query('update certification set valid_from = lima_today() - 9, valid_until = lima_today() - 1 where id = any ($1)', [files]);
  expect([await writeLapses(scope), await states()]).toEqual([2, ['APPROVED', 'EXPIRED', 'EXPIRED']]);
  expect(said.filter(({ failed }) => failed)).toEqual(['remind-of-lapses', 'issue-missing-certificates', 'write-lapses'].map((what) => ({ what, failed: 1, of: 3 })));

  for (const table of Object.keys(BROKEN)) await server.ownerPool.query(`drop trigger broken on ${table}`);
  expect([await writeLapses(scope), await states()]).toEqual([1, ['EXPIRED', 'EXPIRED', 'EXPIRED']]);
});
