import { inTransaction } from '#db/in-transaction';
import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { hashOfToken, makeToken } from '#lib/token';
import { lockNetworkPeople } from './lock-members.ts';

/** Time to open a link that stands on one's own screen. */
const LINK_HOURS = 1;
/** Servers that start within this time start together: the link of each works. A later start replaces them. */
const TOGETHER_SECONDS = 10;

/** A link that was printed: only what is kept of its token. */
type Kept = { hash: string; madeAt: string; expiresAt: string };

const KEY = 'first-administrator';
// How long a printed link lasts is wall-clock time, not the clock that tests and the demonstration may move.
const READ = sql('read-first-administrator', `
select clock_timestamp() as now, (select value from installation where key = '${KEY}') as value, exists (select from network_role where role = 'ADMIN') as "hasAdministrator"`);
const WRITE = sql('write-first-administrator', `insert into installation (key, value) values ('${KEY}', $1) on conflict (key) do update set value = excluded.value`);
const FORGET = sql('forget-first-administrator', `delete from installation where key = '${KEY}'`);

async function read(db: Db): Promise<{ now: string; kept: Kept[]; hasAdministrator: boolean }> {
  const [row] = await db.query<{ now: string; value: string | null; hasAdministrator: boolean }>(READ);
  return { now: row!.now, kept: row!.value ? (JSON.parse(row!.value) as Kept[]) : [], hasAdministrator: row!.hasAdministrator };
}

/**
 * Makes the token of the link that lets the first administrator in; undefined once there is one. For whoever starts the server and sees what it prints.
 */
export async function offerFirstAdministrator(scope: Scope): Promise<string | undefined> {
  return inTransaction(scope, async ({ db }) => {
    await lockNetworkPeople(db);
    const { now, kept, hasAdministrator } = await read(db);
    if (hasAdministrator) return void (await forgetFirstAdministrator(db));
    const token = makeToken();
    const together = kept.filter(({ madeAt }) => Date.parse(now) - Date.parse(madeAt) < TOGETHER_SECONDS * 1000);
    const expiresAt = new Date(Date.parse(now) + LINK_HOURS * 3_600_000).toISOString();
    await db.query(WRITE, [JSON.stringify([...together, { hash: hashOfToken(token), madeAt: now, expiresAt }])]);
    return token;
  });
}

/** Until when a link lets the first administrator in; undefined when it does not: made up, over, used, or there is an administrator. */
export async function findFirstAdministratorLink(db: Db, token: string): Promise<{ expiresAt: string } | undefined> {
  const { now, kept, hasAdministrator } = await read(db);
  const hash = hashOfToken(token);
  return hasAdministrator ? undefined : kept.find((link) => link.hash === hash && Date.parse(link.expiresAt) > Date.parse(now));
}

/** From here on no link works. */
export const forgetFirstAdministrator = (db: Db): Promise<unknown> => db.query(FORGET);
