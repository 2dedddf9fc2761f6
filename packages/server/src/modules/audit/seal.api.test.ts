import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, test } from 'vitest';
import { statementCount } from '#db/pool';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { checkAudit, checkAuditNow } from './check-audit.ts';
import { sealAudit } from './seal-audit.ts';
import { writeAudit } from './write-audit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ isDemo: false });
});
afterAll(() => server.stop());

const TABLES = ['audit_entry', 'audit_seal', 'audit_check'];
const owner = (text: string, values: unknown[] = []) => server.ownerPool.query(text, values);
const app = (text: string, values: unknown[] = []) => server.pool.query(text, values);
const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', (cause: { code: string }) => cause.code);
const scope = () => ({ db: server.db, log: server.parts.log, viewer: undefined, via: 'test' });
const write = (action = 'try-something', objectId: string = randomUUID()) => writeAudit(scope(), { action, objectType: 'Agency', objectId, after: { word: 'before' } });
const check = () => checkAudit(scope());
const unsealed = async () => (await owner(`select (select count(*) from audit_entry)::int - (select coalesce(sum(entries), 0) from audit_seal)::int as n`)).rows[0].n as number;
/** Other tests write in the same PostgreSQL: an interval closes when what ran beside it has ended too. */
async function sealAll(): Promise<number> {
  for (let sealed = 0, tries = 0; tries < 400; tries++) {
    sealed += await sealAudit(scope());
    if ((await unsealed()) === 0) return sealed;
    await sleep(50);
  }
  throw new Error('Something in this PostgreSQL does not end.');
}
/** As whoever runs PostgreSQL itself could: past the trigger. */
async function tamper(text: string, values: unknown[] = []) {
  for (const table of TABLES) await owner(`alter table ${table} disable trigger user`);
  try {
    await owner(text, values);
  } finally {
    for (const table of TABLES) await owner(`alter table ${table} enable always trigger not_rewritten`);
    await owner('alter table audit_entry enable trigger salted; alter table audit_entry enable always trigger only_forgotten');
  }
}

describe('the trail is not edited', () => {
  beforeAll(async () => {
    await write();
    await sealAll();
    await check();
  });

  test.each([
    ['audit_entry', ['SELECT']], // and to insert some columns (db/roles.api.test.ts)
    ['audit_seal', ['SELECT']],
    ['audit_check', ['INSERT', 'SELECT']],
  ])('%s: the application may only %s', async (table, rights) => {
    const { rows } = await owner(
      `select array_agg(r order by r) as rights from unnest(array['SELECT','INSERT','UPDATE','DELETE','TRUNCATE','REFERENCES','TRIGGER','MAINTAIN']) r where has_table_privilege('vilcanota_app', $1::regclass, r)`, [table]);
    expect(rows[0].rights).toEqual(rights);
    const columns = await owner(`select count(*)::int as n from pg_attribute where attrelid = $1::regclass and attnum > 0 and has_column_privilege('vilcanota_app', $1::regclass, attname, 'UPDATE')`, [table]);
    expect(columns.rows[0].n).toBe(0);
  });

  it('belongs to somebody whom the application cannot become, and so do its partitions, if it ever gets some', async () => {
    const { rows } = await owner(`
      select pg_has_role('vilcanota_app', c.relowner, 'member') as owns from pg_class c
       where c.relname = any ($1) or c.oid in (select inhrelid from pg_inherits where inhparent = any ($1::regclass[]))`, [TABLES]);
    expect(rows.length).toBeGreaterThanOrEqual(TABLES.length);
    expect(rows.every((row) => !row.owns)).toBe(true);
  });

  test.each(TABLES)('%s: the application is refused whatever it tries', async (table) => {
    for (const text of [`update ${table} set ${table === 'audit_entry' ? 'reason' : 'entries'} = null`, `delete from ${table}`, `truncate ${table}`,
      `alter table ${table} disable trigger not_rewritten`, `drop table ${table}`, `create trigger mine before insert on ${table} for each row execute function refuse_to_rewrite_the_trail()`,
      `create rule mine as on insert to ${table} do instead nothing`]) {
      expect(`${text}: ${await refusalOf(app(text))}`).toBe(`${text}: 42501`);
    }
    expect(await refusalOf(app(`insert into audit_seal values (99, 0, 1, 1, repeat('0', 64), app_now())`))).toBe('42501');
  });

  test.each(TABLES)('%s: its owner is refused too, also by a wide truncate, and whoever runs PostgreSQL in a session that calls itself a replica', async (table) => {
    const url = new URL(inject('adminUrl'));
    url.pathname = new URL(server.databaseUrl).pathname;
    const superuser = new pg.Client({ connectionString: url.href });
    await superuser.connect();
    try {
      await superuser.query('set session_replication_role = replica');
      const column = table === 'audit_seal' ? 'number' : 'id';
      for (const text of [`delete from ${table}`, `update ${table} set ${column} = ${column}`, `truncate ${table}`, `truncate ${table} cascade`]) {
        expect(`${text}: ${await refusalOf(owner(text))}`).toBe(`${text}: 42501`);
        expect(`${text}: ${await refusalOf(superuser.query(text))}`).toBe(`${text}: 42501`);
      }
    } finally {
      await superuser.end();
    }
  });

  it('takes the ids of people, which are texts', async () => {
    await write('try-something', 'a person’s id');
    expect((await owner(`select count(*)::int as n from audit_entry where object_id = 'a person’s id'`)).rows[0].n).toBe(1);
  });
});

describe('a seal', () => {
  beforeEach(async () => {
    for (let i = 0; i < 5; i++) await write('seal-me', `entry ${i}`);
    await sealAll();
    await check();
  });

  it('covers every entry whose transaction has ended, and leaves one that still writes for the next', async () => {
    const late = await server.ownerPool.connect();
    try {
      await late.query('begin');
      await late.query(`insert into audit_entry (at, via, action, object_type, object_id) values (app_now() - interval '1 hour', 'test', 'written-late', 'Agency', 'late')`);
      await write();
      expect(await sealAudit(scope())).toBe(0);
      await late.query('commit');
    } finally {
      late.release();
    }
    expect(await sealAll()).toBe(2);
    const { rows } = await owner(`select sum(entries)::int as sealed, (select count(*)::int from audit_entry) as written from audit_seal`);
    expect(rows[0].sealed).toBe(rows[0].written);
  });

  it('is made once, however many processes seal at the same time', async () => {
    await write();
    let made = 0;
    await expect.poll(async () => (made += (await Promise.all(Array.from({ length: 6 }, () => sealAudit(scope())))).reduce((sum, n) => sum + n, 0)), { timeout: 20_000 }).toBeGreaterThan(0);
    expect(made).toBe(1);
    expect(await unsealed()).toBe(0);
    expect(await check()).toMatchObject({ brokenNumber: null });
  });

  it('stays the same in whatever time zone and date style it is recomputed', async () => {
    const other = await server.ownerPool.connect();
    try {
      await other.query(`set timezone = 'America/Lima'; set datestyle = 'SQL, DMY'`);
      const { rows } = await other.query(`select bool_and(x.digest = s.digest) as same from audit_seal s left join audit_seal p on p.number = s.number - 1, lateral audit_interval(s.from_xid, s.until_xid, p.digest) x`);
      expect(rows[0].same).toBe(true);
    } finally {
      await other.query(`set timezone = 'UTC'; set datestyle = 'ISO, MDY'`);
      other.release();
    }
  });

  // The controls: each changes the trail as a superuser could, and must be seen; undone, all is well again.
  const SOME = `(select id from audit_entry where action = 'seal-me' order by at desc, id limit 1)`;
  test.each([
    ['a word of an entry', `update audit_entry set after = '{"word": "other"}' where id = ${SOME}`, `update audit_entry set after = '{"word": "before"}' where id = ${SOME}`],
    ['who it was', `update audit_entry set actor_id = 'somebody' where id = ${SOME}`, `update audit_entry set actor_id = null where id = ${SOME}`],
    ['when it was, by a microsecond', `update audit_entry set at = at + interval '1 microsecond' where id = ${SOME}`, `update audit_entry set at = at - interval '1 microsecond' where id = ${SOME}`],
    ['an entry put between', `insert into audit_entry (id, at, via, action, object_type, object_id, xid) select '00000000-0000-7000-8000-000000000001', at, via, action, object_type, object_id, xid from audit_entry where id = ${SOME}`, `delete from audit_entry where id = '00000000-0000-7000-8000-000000000001'`],
    ['the digest of a seal', `update audit_seal set digest = repeat('0', 64) where number = 1`, undefined],
  ])('shows that somebody changed %s', async (_what, change, undo) => {
    const before = (await owner('select digest from audit_seal where number = 1')).rows[0].digest;
    await tamper(change);
    expect((await check()).brokenNumber).toBeGreaterThan(0);
    if (undo) await tamper(undo);
    else await tamper('update audit_seal set digest = $1 where number = 1', [before]);
    expect(await check()).toMatchObject({ brokenNumber: null });
  });

  it('shows that an entry is missing', async () => {
    await tamper(`create table kept_aside as select * from audit_entry where id = ${SOME}`);
    await tamper('delete from audit_entry where id in (select id from kept_aside)');
    expect((await check()).brokenNumber).toBeGreaterThan(0);
    await tamper('insert into audit_entry select * from kept_aside; drop table kept_aside');
    expect(await check()).toMatchObject({ brokenNumber: null });
  });

  it('shows that the last seals are missing, or were made anew over changed entries, because an earlier check has seen them', async () => {
    const { rows: seals } = await owner('select * from audit_seal order by number desc limit 1');
    const last = seals[0];
    await tamper('delete from audit_seal where number = $1', [last.number]);
    expect(await check()).toMatchObject({ brokenNumber: last.number });
    await tamper(`update audit_entry set reason = 'other' where id = ${SOME}`);
    await sealAll();
    expect(await check()).toMatchObject({ brokenNumber: last.number });
    await tamper(`update audit_entry set reason = null where id = ${SOME}`);
    await tamper('delete from audit_seal where number = $1', [last.number]);
    await sealAll();
    expect((await check()).brokenNumber).toBe(null);
  });

  it('is recomputed with hundreds of others by one statement, each as if it were alone', async () => {
    for (let i = 0; i < 30; i++) {
      await write('seal-many', `entry ${i}`);
      await sealAll();
    }
    await check();
    const before = statementCount.sent;
    const found = await check();
    expect(statementCount.sent - before).toBe(3); // how far, all of them, and what was found
    const { rows } = await owner('select max(number)::int as seals, sum(entries)::int as entries, (select digest from audit_seal order by number desc limit 1) as head from audit_seal');
    expect(found).toMatchObject({ ...rows[0], brokenNumber: null });
    const middle = found.seals - 15;
    // A seal that claims what belongs to the one before is the broken one, not its neighbour.
    await tamper('update audit_seal set from_xid = from_xid - 1 where number = $1', [middle]);
    expect(await check()).toMatchObject({ brokenNumber: middle, seals: middle - 1 });
    await tamper('update audit_seal set from_xid = from_xid + 1 where number = $1', [middle]);
    expect((await check()).brokenNumber).toBeNull();
  });

  it('is recomputed on demand while that takes some seconds; of a longer trail the last check is answered', async () => {
    const last = await check();
    const now = await checkAuditNow(scope());
    expect(now.id).not.toBe(last.id);
    expect((await checkAuditNow(scope(), 1)).id).toBe(now.id);
  });

  it('is refused where transactions are counted anew, instead of missing entries in silence', async () => {
    const client = await server.ownerPool.connect();
    try {
      await client.query('begin');
      await client.query('alter table audit_seal disable trigger not_rewritten');
      await client.query('update audit_seal set until_xid = until_xid + 1000000000 where number = (select max(number) from audit_seal)');
      await expect(client.query('select seal_audit(10)')).rejects.toThrow(/counts transactions anew/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
