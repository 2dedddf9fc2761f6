import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { blockedFolder } from './embedded-account.ts';
import { startEmbeddedDatabase, type EmbeddedDatabase } from './embedded.ts';
import { appUrl, ensureDatabase } from './cluster.ts';

const folders: string[] = [];
const running: EmbeddedDatabase[] = [];
const children: ChildProcess[] = [];

/** One that the tests only look at. */
let shared: EmbeddedDatabase;
let sharedFolder: string;

beforeAll(async () => {
  sharedFolder = await newFolder();
  folders.length = 0;
  shared = await startEmbeddedDatabase({ dataDir: sharedFolder, log: () => undefined, durable: false });
});

afterAll(async () => {
  await shared.stop();
  await rm(sharedFolder, { recursive: true, force: true });
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of running.splice(0)) await database.stop();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vilcanota-embedded-'));
  await chmod(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, { lines = [], durable = false }: { lines?: string[]; durable?: boolean } = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbeddedDatabase({ dataDir, log: (line) => lines.push(line), durable });
  running.push(database);
  return database;
}

async function stop(database: EmbeddedDatabase): Promise<void> {
  running.splice(running.indexOf(database), 1);
  await database.stop();
}

async function ask<Row>(url: string, sql: string): Promise<Row> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] as Row;
  } finally {
    await client.end();
  }
}

/** A server process of its own on this data: answers when PostgreSQL runs, or with the sentence that says why not. */
async function startInAnotherProcess(dataDir: string): Promise<{ server: ChildProcess; said: string }> {
  const source = `
    const { startEmbeddedDatabase } = await import(${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)});
    await startEmbeddedDatabase({ dataDir: ${JSON.stringify(dataDir)}, log: () => {}, durable: false })
      .then(() => console.log('ready'), (problem) => console.log(problem.message));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  return { server: child, said: said.toString().trim() };
}

async function postmasterOf(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

test('makes a database on the first start: UTF-8, the builtin collation, checked pages, reachable from this machine only', async () => {
  expect(new URL(shared.adminUrl).hostname).toBe('127.0.0.1');
  const database = await ask<object>(shared.adminUrl, `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding,
    current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
    current_setting('data_checksums') as checksums, current_setting('jit') as jit from pg_database where datname = 'template1'`);
  expect(database).toEqual({
    datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8', listens: '127.0.0.1', sockets: '', checksums: 'on', jit: 'off',
  });
});

test('keeps a random password in a file only its owner can read, and asks for it', async () => {
  const file = join(sharedFolder, 'postgres/password');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).toBe(new URL(shared.url).password);
  const wrong = new URL(shared.url);
  wrong.password = 'wrong';
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
});

test('stops without a trace, and keeps the data and the port for the next start; commits are durable', async () => {
  const folder = await newFolder();
  const first = await start(folder, { durable: true });
  const pid = await postmasterOf(folder);
  expect(await ask(first.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`))
    .toEqual({ fsync: 'on', commit: 'on' });
  await ask(first.url, 'create table kept as select 42 as number');
  await stop(first);
  await expect(stat(join(folder, 'postgres/cluster/postmaster.pid'))).rejects.toThrow('ENOENT');
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => 'gone');
  expect(state === 'gone' || / Z /.test(state)).toBe(true);
  const second = await start(folder);
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'select number from kept')).toEqual({ number: 42 });
});

test('takes over the PostgreSQL of a server that was killed, with what it had committed', async () => {
  const folder = await newFolder();
  const { server } = await startInAnotherProcess(folder);
  const pid = await postmasterOf(folder);
  server.kill('SIGKILL');
  await once(server, 'exit');
  const lines: string[] = [];
  const database = await start(folder, { lines });
  expect(lines).toEqual(['PostgreSQL is already running on this data']);
  expect(await postmasterOf(folder)).toBe(pid);
  expect(await ask(database.url, 'select 1 as one')).toEqual({ one: 1 });
});

test('refuses a second server on the same data, and leaves the first one running', async () => {
  await expect(start(sharedFolder)).rejects.toThrow(`Another server is already running on the data folder ${sharedFolder}`);
  expect(await ask(shared.url, 'select 1 as one')).toEqual({ one: 1 });
});

test('of two first starts at the same moment one gets the data and the other a sentence', async () => {
  const folder = await newFolder();
  const outcomes = await Promise.all([startInAnotherProcess(folder), startInAnotherProcess(folder)]);
  const said = outcomes.map((outcome) => outcome.said).sort();
  expect(said).toEqual([`Another server is already running on the data folder ${folder}: stop it, or give this one its own DATA_DIR.`, 'ready']);
  for (const { server } of outcomes) server.kill('SIGKILL');
  await start(folder);
});

test('starts after PostgreSQL itself was killed, and recovers what was committed', async () => {
  const folder = await newFolder();
  const { server } = await startInAnotherProcess(folder);
  const pid = await postmasterOf(folder);
  server.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await once(server, 'exit');
  const database = await start(folder);
  expect(await postmasterOf(folder)).not.toBe(pid);
  expect(await ask(database.url, 'select 1 as one')).toEqual({ one: 1 });
});

test('is not held up by a pid file whose number belongs to another program now', async () => {
  const folder = await newFolder();
  const first = await start(folder);
  const file = join(folder, 'postgres/cluster/postmaster.pid');
  const text = await readFile(file, 'utf8');
  await stop(first);
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  const second = await start(folder);
  expect(await ask(second.url, 'select 1 as one')).toEqual({ one: 1 });
});

test('several run side by side on different data folders', async () => {
  const other = await start(await newFolder());
  await ask(other.url, 'create table only_here ()');
  await expect(ask(shared.url, 'select from only_here')).rejects.toThrow('does not exist');
});

test('says in one sentence that the data was made by another PostgreSQL', async () => {
  const folder = await newFolder();
  await mkdir(join(folder, 'postgres/cluster'), { recursive: true });
  await writeFile(join(folder, 'postgres/cluster/PG_VERSION'), '17\n');
  await expect(start(folder)).rejects.toThrow(/was made by PostgreSQL 17/);
});

test('names the folder that another account may not enter', async () => {
  const folder = await newFolder();
  await chmod(folder, 0o700);
  expect(await blockedFolder(folder, { uid: 54_321, gid: 54_321 })).toBe(folder);
  await chmod(folder, 0o711);
  expect(await blockedFolder(folder, { uid: 54_321, gid: 54_321 })).toBeUndefined();
});

test('makes the database and the two roles once: each signs in, and the application cannot step up to the owner', async () => {
  const { url: owner, adminUrl } = shared;
  expect(await ensureDatabase(adminUrl, 'vilcanota')).toBe(owner);
  const who = 'select current_user::text as who, current_database()::text as place';
  expect(await ask(owner, who)).toEqual({ who: 'vilcanota_owner', place: 'vilcanota' });
  expect(await ask(appUrl(owner), who)).toEqual({ who: 'vilcanota_app', place: 'vilcanota' });
  await expect(ask(appUrl(owner), 'set role vilcanota_owner')).rejects.toThrow('permission denied');
  await expect(ask(appUrl(owner), 'create table public.mine ()')).rejects.toThrow('permission denied');
  expect(await ask(owner, `select rolsuper, rolcreaterole, rolcreatedb from pg_roles where rolname = 'vilcanota_app'`)).toEqual({ rolsuper: false, rolcreaterole: false, rolcreatedb: false });
});
