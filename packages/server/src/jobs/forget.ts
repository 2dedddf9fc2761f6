import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';

/** How long answers to keys, done events and letters are kept (domain: keys are kept 30 days). */
const KEPT_DAYS = 30;
/** A letter that nobody could send is of no use after this: the link in it, the deadline it names are over. */
const LETTER_DAYS = 2;
const BATCH = 1_000;

// By the instant they were written; what is not done is kept however old it is.
const FORGET = [
  sql('forget-keys', `
with k as materialized (select app_now() - interval '${KEPT_DAYS} days' as before)
delete from kept_key where ctid = any (array(select x.ctid from k, kept_key x where x.created_at < k.before limit ${BATCH} for update of x skip locked)) returning 1`),
  sql('forget-events', `
with k as materialized (select app_now() - interval '${KEPT_DAYS} days' as before)
delete from outbox where id = any (array(select x.id from k, outbox x where x.created_at < k.before and x.done_at < k.before limit ${BATCH} for update of x skip locked)) returning 1`),
  sql('forget-mails', `
with k as materialized (select app_now() - interval '${KEPT_DAYS} days' as before)
delete from mail where id = any (array(select x.id from k, mail x where x.at < k.before and x.state <> 'QUEUED' limit ${BATCH} for update of x skip locked)) returning 1`),
];
const GIVE_UP = sql('give-up-mails', `
with k as materialized (select app_now() - interval '${LETTER_DAYS} days' as before)
update mail set state = 'FAILED', last_error = 'too old to be of use' where id = any (array(
  select x.id from k, mail x where x.state = 'QUEUED' and x.at < k.before limit ${BATCH} for update of x skip locked)) returning 1`);

/**
 * Forgets what is kept for a time only: answers to clients' keys, events that are done, letters; and gives up letters that nobody could send.
 * In small batches, so that nobody waits for it.
 */
export async function forgetOld({ db }: Pick<Scope, 'db'>): Promise<void> {
  for (const statement of [...FORGET, GIVE_UP]) await allOf(db, statement);
}

async function allOf(db: Db, statement: (typeof FORGET)[number]): Promise<void> {
  while ((await db.query(statement)).length === BATCH);
}
