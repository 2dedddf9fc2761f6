import type { Form } from '../form.ts';
import type { GroundWish } from '../proving-ground.ts';
import { answerEarly } from './answer-early.ts';
import type { Twin } from './twin.ts';

/** A broken twin, the figure that must see it, and the load that makes it sure. */
export type Control = { name: string; says: string; turnsRed: string; twin: Twin; form?: Partial<Form> };

/** Holds alone, many at once on few days: where locks and counts are missing it shows within seconds. */
const GROUND: GroundWish = { agencies: 12, membersEach: 2, dates: 1, groupSize: 8, areaLimit: 10, bedLimit: 9, itineraries: 0 };
const CROWD: Partial<Form> = {
  ground: GROUND, verbs: ['hold', 'confirm', 'cancel'], holdSeconds: 1.5, leastSeconds: 12, serverKillEveryMs: undefined, databaseKillEveryMs: undefined,
};

/** THE list of broken twins, the ordinary application first. The product does not know them: only prove/ puts them in. */
export const controls: readonly Control[] = [
  { name: 'none', says: 'the ordinary application', turnsRed: '', twin: {} },
  {
    name: 'no-lock', says: 'the lock taken out', turnsRed: 'oversold instants, whole history', form: CROWD,
    twin: { statements: { 'lock-days': (text) => text.replace('for no key update of d', '') } },
  },
  {
    name: 'count-in-lock', says: 'the count taken in the statement of the lock', turnsRed: 'oversold instants, whole history', form: CROWD,
    twin: { statements: { 'lock-days': countInLock } },
  },
  {
    name: 'expiry-by-now', says: 'expiry judged by now(), the start of the transaction', turnsRed: 'oversold instants, whole history', form: CROWD,
    // Between the beginning and the locks goes by what a busy row would make it wait: in the ordinary application that harms nothing.
    twin: { statements: {
      'read-clock-under-lock': (text) => text.replace('app_now()', 'now()'), 'claimed-days': (text) => `${text} and (select pg_sleep(1.2)) is not null`,
    } },
  },
  {
    name: 'no-key', says: 'no idempotency row', turnsRed: 'effects doubled per key', form: { ...CROWD, cutReplies: 0.3 },
    twin: { statements: {
      'write-holds': (text) => text.replace('x(owner, key, hash, hold_id)', 'x(owner, key, hash, hold_id) where false'),
      'keep-key': (text) => text.replace(/values \((.*)\)/, 'select $1::text, $2::text, $3::text, $4::text, $5::jsonb, $6::timestamptz where false'),
    } },
  },
  {
    name: 'asynchronous-commit', says: 'synchronous_commit = off, the log written late, and a crash', turnsRed: 'acknowledged answers lost',
    form: { ...CROWD, databaseKillEveryMs: 6_000, database: { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' } }, twin: {},
  },
  {
    name: 'answer-early', says: 'the answer before the commit', turnsRed: 'acknowledged answers lost', twin: answerEarly,
    form: { ...CROWD, servers: 1, verbs: ['hold'], holdSeconds: 1, ground: { ...GROUND, groupSize: 60, areaLimit: 90, bedLimit: 80 }, databaseKillEveryMs: 3_000 },
  },
  {
    name: 'no-waiting-list', says: 'the waiting list ignored by holds', turnsRed: 'waiting parties passed over by a hold',
    form: { ...CROWD, verbs: ['hold', 'wait', 'release', 'confirm', 'cancel'], ground: { ...GROUND, groupSize: 5 } },
    twin: { statements: { 'waiting-on-days': (text) => text.replace('limit 200', 'limit 0') } },
  },
  {
    name: 'release-first', says: 'an amendment that gives back before it takes', turnsRed: 'orphans',
    form: { ...CROWD, verbs: ['hold', 'confirm', 'amend', 'move'], leastSeconds: 10 },
    twin: { statements: { 'own-claims': (text) => text.replace('select r.departure_id', 'with released as (delete from claim where reservation_id = $1) select r.departure_id') } },
  },
  {
    name: 'no-sweeper', says: 'the sweeper off', turnsRed: 'holds still HELD 60 s past expiry', form: { ...CROWD, leastSeconds: 4, settleSeconds: 66 },
    twin: { jobs: ({ effects, schedule }) => ({ effects, schedule: schedule.filter(({ name }) => name !== 'expire-holds') }) },
  },
  {
    name: 'no-drain', says: 'effects that fail', turnsRed: 'outbox rows without effect, or effects without row', form: { ...CROWD, leastSeconds: 4, settleSeconds: 5 },
    twin: { statements: { 'proof-record-effect': (text) => text.replace('insert into proof.effect', 'insert into proof.no_such_table') } },
  },
];

/** The counters of each row counted from its claims in the very statement that waits for the lock: their snapshot is older than the wait. */
function countInLock(text: string): string {
  return text
    .replace('d.confirmed, d.held, d.next_expiry', 'x2.confirmed, x2.held, x2.next_expiry')
    .replace('order by', `cross join lateral (
      select coalesce(sum(quantity) filter (where until = 'infinity'), 0)::int as confirmed, coalesce(sum(quantity) filter (where until <> 'infinity'), 0)::int as held,
             coalesce(min(until), 'infinity') as next_expiry from claim c where c.date = d.date and c.resource_id = d.resource_id and c.until > app_now()) x2
     order by`);
}
