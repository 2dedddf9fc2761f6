import { SqlMigration } from './sql-migration.ts';

/** What erasing needs: a pseudonym where history names a person, papers that go before their names, searches for whoever asks for their data. */
export class PersonalData extends SqlMigration {
  override name = '0024-personal-data';
  sql = `
-- When the person was erased: the row stays for the history that names its key; name and address say nothing any more.
alter table person add column erased_at timestamptz;
-- When the document's number, the notes on health and the emergency contact were erased: on a date after the trek.
alter table traveller add column papers_erased_at timestamptz;

-- Whoever asks for their data is found by a document, or by the beginning of a last name.
create index traveller_document on traveller (upper(document_number)) where papers_erased_at is null;
create index traveller_last_names on traveller (lower(last_names));
create index person_email on person (lower(email));
create index mail_recipient on mail (lower(recipient));

-- Quotes are frozen: the application may write and read them. That their time is over is the one reason to remove them.
create function forget_quotes(kept interval, most integer) returns integer language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from quote where id in (select id from quote where valid_until < (select app_now()) - greatest(kept, interval '1 day') limit most) returning 1)
  select count(*)::int from gone $$;
revoke execute on function forget_quotes from public;
grant execute on function forget_quotes to vilcanota_app;
`;
}
