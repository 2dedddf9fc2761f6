import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestServer, type TestServer } from '../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.makeAgency();
  await server.ownerPool.query(`insert into audit_entry (at, via, action, object_type, object_id) values (app_now(), 'test', 'found-agency', 'Agency', 'a')`);
});
afterAll(() => server.stop());

const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;
const refusal = (work: Promise<unknown>) => work.then(() => 'done', (cause: { code: string }) => cause.code);
/** A connection of the application's role, which may be left in any state. */
async function asApplication<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server.config.databaseAppUrl! });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the role of the application', () => {
  it('owns nothing, is a member of nothing, and has no right over the cluster', async () => {
    const { rows } = await server.ownerPool.query(`
      select (select count(*)::int from pg_shdepend where refclassid = 'pg_authid'::regclass and refobjid = 'vilcanota_app'::regrole and deptype = 'o') as owned,
             (select count(*)::int from pg_auth_members where member = 'vilcanota_app'::regrole) as memberships,
             rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication as "isMighty" from pg_roles where rolname = 'vilcanota_app'`);
    expect(rows).toEqual([{ owned: 0, memberships: 0, isMighty: false }]);
  });

  it('may make nothing: in no schema, no schema, nothing temporary', async () => {
    const { rows } = await server.ownerPool.query(`select nspname from pg_namespace n where has_schema_privilege('vilcanota_app', oid, 'CREATE')`);
    expect(rows).toEqual([]);
    for (const text of ['create table public.mine (a int)', 'create temp table mine (a int)', 'create temp view mine as select 1', 'create schema mine', `create function public.mine() returns int language sql as 'select 1'`, `create function pg_temp.mine() returns int language sql as 'select 1'`]) {
      expect([text, await refusal(server.pool.query(text))]).toEqual([text, '42501']);
    }
  });
});

describe('functions that run as the owner', () => {
  it('look for names among temporary things last, every one of them', async () => {
    const { rows } = await server.ownerPool.query(`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and ${OURS} and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=(.*, ?)?pg_temp$')`);
    expect(rows).toEqual([]);
    const { rows: all } = await server.ownerPool.query(`select count(*)::int as n from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${OURS}`);
    expect(all[0].n).toBeGreaterThan(2);
  });

  it('are the application’s own choice to call, not everybody’s', async () => {
    const { rows } = await server.ownerPool.query(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where p.prosecdef and ${OURS} and has_function_privilege('pg_monitor', p.oid, 'EXECUTE')`);
    expect(rows).toEqual([]);
  });

  it('cannot be made to run what the application wrote: a table of its own in place of the seals, with a trigger', async () => {
    // Even where the right to temporary things came back with a copy of the database.
    await server.ownerPool.query(`do $$ begin execute format('grant temporary on database %I to vilcanota_app', current_database()); end $$`);
    try {
      await asApplication(async (client) => {
        await client.query('create temp table audit_seal (like public.audit_seal)');
        await client.query(`create function pg_temp.own() returns trigger language plpgsql as $f$ begin raise exception 'this runs as %', current_user; end $f$`);
        await client.query('create trigger own before insert on pg_temp.audit_seal for each row execute function pg_temp.own()');
        await vi.waitFor(async () => expect((await client.query('select seal_audit(10) as entries')).rows[0].entries).toBeGreaterThan(0), { timeout: 8_000 });
        expect((await client.query('select number from pg_temp.audit_seal')).rows).toEqual([]);
      });
    } finally {
      await server.ownerPool.query(`do $$ begin execute format('revoke temporary on database %I from vilcanota_app', current_database()); end $$`);
    }
  });
});

describe('an entry of the trail', () => {
  const insert = (columns: string, values: string) => server.pool.query(`insert into audit_entry (at, via, action, object_type, object_id${columns}) values (${values})`);
  const plain = `'test', 'forged', 'Agency', 'a'`;

  it('has the number of its transaction, its key and its digests from the database, whoever writes it', async () => {
    for (const [column, value] of [['xid', '5'], ['xid', '9000000000000000000'], ['id', `'00000000-0000-7000-8000-000000000001'`], ['reason_salt', 'gen_random_uuid()'], ['values_salt', 'gen_random_uuid()'], ['reason_digest', `'0'`], ['values_digest', `'0'`], ['forgotten_by', 'gen_random_uuid()']]) {
      expect([column, await refusal(insert(`, ${column}`, `app_now(), ${plain}, ${value}`))]).toEqual([column, '42501']);
    }
    expect(await refusal(insert('', `app_now(), ${plain}`))).toBe('done');
  });

  it('is of the time it is written at: not of yesterday, not of tomorrow, also among others', async () => {
    for (const at of [`app_now() - interval '1 day'`, `app_now() - interval '16 minutes'`, `app_now() + interval '1 minute'`, `'infinity'`, `'-infinity'`]) expect([at, await refusal(insert('', `${at}, ${plain}`))]).toEqual([at, '42501']);
    expect(await refusal(server.pool.query(`insert into audit_entry (at, via, action, object_type, object_id) select app_now() - i * interval '1 hour', ${plain} from generate_series(0, 1) i`))).toBe('42501');
    expect(await refusal(insert('', `app_now() - interval '1 minute', ${plain}`))).toBe('done');
  });

  it('that says a person was erased is written by the erasure alone', async () => {
    for (const noun of ['Person', 'CrewMember']) expect(await refusal(server.pool.query(`insert into audit_entry (at, via, action, object_type, object_id) values (app_now(), 'test', 'erase-personal-data', '${noun}', 'a')`))).toBe('42501');
  });
});
