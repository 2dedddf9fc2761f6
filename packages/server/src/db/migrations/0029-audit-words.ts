import { SqlMigration } from './sql-migration.ts';

/**
 * What somebody wrote can be forgotten with them without the trail losing its proof: an entry's digest is made of its facts and of salted digests of its
 * words. Words may go, their digests stay; nothing else of an entry ever changes (docs/decisions/0026, 0028).
 */
export class AuditWords extends SqlMigration {
  override name = '0029-audit-words';
  sql = `
-- The salts go with the words: short words could be guessed from a digest without one. Entries from before have none and stay as they are.
alter table audit_entry add column reason_salt uuid, add column values_salt uuid, add column reason_digest text, add column values_digest text, add column forgotten_by uuid;

create function salt_the_words() returns trigger language plpgsql as $$ begin
  new.reason_salt := gen_random_uuid(); new.values_salt := gen_random_uuid(); return new;
end $$;
-- Holds are written by the thousand, and have no words.
create trigger salted before insert on audit_entry for each row when (new.reason is not null or new.object_type is distinct from 'Reservation') execute function salt_the_words();

create function audit_reason_digest(e audit_entry) returns text language sql stable parallel safe as $$
  select encode(sha256(convert_to(jsonb_build_array(e.reason_salt, e.reason)::text, 'UTF8')), 'hex') $$;
create function audit_values_digest(e audit_entry) returns text language sql stable parallel safe as $$
  select encode(sha256(convert_to(jsonb_build_array(e.values_salt, e.before, e.after)::text, 'UTF8')), 'hex') $$;

-- Words are gone as they should be: all of them, with their salts, by an erasure that the trail has, of who wrote them or of whom they are about.
create function audit_is_forgotten(e audit_entry) returns boolean language sql stable parallel safe as $$
  select e.reason is null and e.reason_salt is null and (e.values_digest is null or (e.before is null and e.after is null and e.values_salt is null))
    and exists (select from audit_entry x where x.id = e.forgotten_by and x.action = 'erase-personal-data' and x.object_id in (e.actor_id, e.object_id, e.before ->> 'member')) $$;

create or replace function audit_entry_digest(e audit_entry) returns bytea language sql stable parallel safe as $$
  select case
    when e.reason_salt is null and e.reason_digest is null then sha256(convert_to(jsonb_build_array(e.id, e.at at time zone 'UTC', e.actor_id, e.actor_agency_id, e.via, e.action, e.object_type, e.object_id,
      e.reason, e.before, e.after, e.xid)::text, 'UTF8'))
    when e.forgotten_by is null or audit_is_forgotten(e) then sha256(convert_to(jsonb_build_array(e.id, e.at at time zone 'UTC', e.actor_id, e.actor_agency_id, e.via, e.action, e.object_type, e.object_id, e.xid,
      case when e.forgotten_by is null then audit_reason_digest(e) else e.reason_digest end,
      case when e.forgotten_by is null or e.values_digest is null then audit_values_digest(e) else e.values_digest end)::text, 'UTF8'))
    else sha256('words that went without an erasure') end $$;

-- The one change an entry takes, from whomever: its words go, and its digest is the same.
create function only_forget_words() returns trigger language plpgsql as $$ begin
  if old.forgotten_by is null and new.forgotten_by is not null and audit_entry_digest(new) = audit_entry_digest(old) then return new; end if;
  raise exception 'The audit trail is not changed: % of % is refused.', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $$;
drop trigger not_rewritten on audit_entry;
create trigger not_rewritten before delete or truncate on audit_entry for each statement execute function refuse_to_rewrite_the_trail();
create trigger only_forgotten before update on audit_entry for each row execute function only_forget_words();
alter table audit_entry enable always trigger not_rewritten;
alter table audit_entry enable always trigger only_forgotten;

-- Texts that are no key, state, number, day or instant. What is not known to be one of these counts as words.
create function audit_has_words(said jsonb) returns boolean language sql immutable parallel safe as $$
  select exists (select from jsonb_path_query(said, 'strict $.** ? (@.type() == "string")') v(word)
    where word #>> '{}' !~ '^([A-Z0-9_:.+-]*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z)$') $$;

-- Forgets what a person wrote into the trail, and the reasons given about them, as part of their erasure: its entry is written first, by the same transaction.
create function forget_words_of(whom text) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erasure uuid; forgotten integer;
begin
  select id into erasure from audit_entry where object_id = whom and action = 'erase-personal-data' and xid = pg_current_xact_id()::text::bigint;
  if erasure is null then
    raise exception 'Words of the trail go with an erasure only.' using errcode = 'insufficient_privilege';
  end if;
  with concerned as (
    select id from audit_entry where actor_id = whom union select id from audit_entry where object_id = whom
    union select id from audit_entry where action = 'remove-member' and before ->> 'member' = whom),
  said as (
    select e.id, e.action in ('answer-checklist', 'request-changes', 'add-document', 'replace-document') or audit_has_words(e.before) or audit_has_words(e.after) as "inValues"
      from audit_entry e where e.id in (select id from concerned) and e.reason_salt is not null and e.action is distinct from 'erase-personal-data')
  update audit_entry e set
      forgotten_by = erasure, reason = null, reason_salt = null, reason_digest = audit_reason_digest(e),
      values_digest = case when s."inValues" then audit_values_digest(e) end, values_salt = case when not s."inValues" then e.values_salt end,
      before = case when not s."inValues" then e.before end, after = case when not s."inValues" then e.after end
    from said s where s.id = e.id and (e.reason is not null or s."inValues");
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke execute on function forget_words_of(text) from public;
grant execute on function forget_words_of(text) to vilcanota_app;
`;
}
