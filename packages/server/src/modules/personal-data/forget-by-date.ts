import { type Db, sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { ERASED_NAME } from './erased.ts';
import { keeping } from './keeping.ts';

const BATCH = 1_000;
const days = (name: 'papers' | 'names' | 'clients' | 'crew' | 'addresses' | 'invitations' | 'letters' | 'evidence') => keeping[name].days;
/** Days of Lima are compared: what is kept for thirty days after a last day goes on the thirty-first. */
const past = (lastDay: string, name: 'papers' | 'names' | 'clients' | 'evidence') => `${lastDay} + ${days(name)} < (select lima_today())`;
const lastDayOfTrek = 'd.date + d.days - 1';

/** What has no date of its own any more goes, a batch at a time; skipped rows are taken the next night. */
const FORGET = [
  sql('forget-papers', `
update traveller set document_number = '', diet = null, medical_note = null, emergency_contact = null, papers_erased_at = app_now() where id = any (array(
  select t.id from traveller t join reservation r on r.id = t.reservation_id join departure d on d.id = r.departure_id
   where t.papers_erased_at is null and ${past(lastDayOfTrek, 'papers')} limit ${BATCH} for update of t skip locked)) returning 1`),
  sql('forget-names', `
delete from traveller where id = any (array(
  select t.id from traveller t join reservation r on r.id = t.reservation_id join departure d on d.id = r.departure_id
   where ${past(lastDayOfTrek, 'names')} limit ${BATCH} for update of t skip locked)) returning 1`),
  // The paper itself goes from the store when nothing refers to it any more (documents/forget-unreferenced.ts): a renewal may still.
  sql('forget-evidence', `
update document_version set file_name = '', stored_as = null, thumbnail_as = null, erased_at = app_now() where id = any (array(
  select v.id from document_version v join document d on d.id = v.document_id join certification c on c.id = d.certification_id
   where v.erased_at is null and ${past('certification_ended_on(c)', 'evidence')} limit ${BATCH} for update of v skip locked)) returning 1`),
  // An itinerary keeps its code in the place of its title.
  sql('forget-clients', `
update itinerary set title = code, client_name = null where id = any (array(
  select id from itinerary where (client_name is not null or title <> code) and ${past('start_date + day_count - 1', 'clients')} limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-notes', `
update itinerary_item set text = null where id = any (array(
  select x.id from itinerary_item x join itinerary i on i.id = x.itinerary_id where x.text is not null and ${past('i.start_date + i.day_count - 1', 'clients')} limit ${BATCH} for update of x skip locked)) returning 1`),
  sql('forget-references', `
update reservation set reference = null where id = any (array(
  select r.id from reservation r join departure d on d.id = r.departure_id where r.reference is not null and ${past(lastDayOfTrek, 'clients')} limit ${BATCH} for update of r skip locked)) returning 1`),
  sql('forget-waiting-references', `
update waiting_entry set reference = null where id = any (array(
  select id from waiting_entry where reference is not null and ${past('last_date', 'clients')} limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-crew', `
update crew_member set name = '${ERASED_NAME}' where id = any (array(
  select id from crew_member where name <> '${ERASED_NAME}' and ended_at < (select app_now()) - interval '${days('crew')} days' limit ${BATCH} for update skip locked)) returning 1`),
  // Identity lives by the wall clock, not by the clock that tests and the demonstration may move.
  sql('forget-sessions', `delete from auth."session" where id = any (array(select id from auth."session" where "expiresAt" < clock_timestamp() limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-links', `delete from auth."verification" where id = any (array(select id from auth."verification" where "expiresAt" < clock_timestamp() limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-addresses', `
delete from auth."rateLimit" where id = any (array(
  select id from auth."rateLimit" where "lastRequest" < extract(epoch from clock_timestamp() - interval '${days('addresses')} days') * 1000 limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-former-emails', `
delete from auth.former_email where id = any (array(select id from auth.former_email where left_at < clock_timestamp() - interval '${days('letters')} days' limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-attempts', `
delete from auth.code_attempt where ctid = any (array(select ctid from auth.code_attempt where at < clock_timestamp() - interval '${days('addresses')} days' limit ${BATCH} for update skip locked)) returning 1`),
  sql('forget-invitations', `
delete from invitation where id = any (array(
  select id from invitation where coalesce(ended_at, expires_at) < (select app_now()) - interval '${days('invitations')} days' limit ${BATCH} for update skip locked)) returning 1`),
  // Quotes are frozen for this role: a function of the owner removes those whose time is over.
  sql('forget-price-quotes', `select 1 from generate_series(1, forget_quotes(interval '${keeping.quotes.days} days', ${BATCH}))`),
];

/**
 * Forgets by date what the tags say is kept for a time only, at night and in batches. Letters, keys, events and quotes for amendments have
 * jobs of their own (jobs/forget.ts, amendments/forget-quotes.ts); that nothing is left of any table is tested over all tags together.
 */
export async function forgetByDate({ db }: Pick<Scope, 'db'>): Promise<void> {
  for (const statement of FORGET) await allOf(db, statement);
}

async function allOf(db: Db, statement: (typeof FORGET)[number]): Promise<void> {
  while ((await db.query(statement)).length === BATCH);
}
