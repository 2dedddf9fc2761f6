import { SqlMigration } from './sql-migration.ts';

/**
 * What the application's role may do to the trail, drawn narrower: no function of the owner runs what it wrote, entries have their number and time from the
 * database, and words go with the erasure of a person alone, which the same function writes down (docs/decisions/0026, 0028).
 */
export class TrailGuards extends SqlMigration {
  override name = '0030-trail-guards';
  sql = `
-- Without pg_temp at the end of its path it looked there first: a table of that name, with a trigger, ran as the owner.
alter function seal_audit(integer) set search_path = public, pg_temp;

-- An entry's key, number and digests come from the database.
revoke insert on audit_entry from vilcanota_app;
grant insert (at, actor_id, actor_agency_id, via, action, object_type, object_id, reason, before, after) on audit_entry to vilcanota_app;

-- The instant is the one under the locks of what was done, which may be a little before the writing. By statement: holds are written by the thousand.
create function entries_are_of_now() returns trigger language plpgsql set search_path = public, pg_temp as $$ declare clock constant timestamptz := app_now(); begin
  if current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid) then return null; end if;
  if exists (select from added where at not between clock - interval '15 minutes' and clock + interval '1 second') then
    raise exception 'An entry of the trail is of the time it is written at.' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from added where action = 'erase-personal-data' and object_type in ('Person', 'CrewMember')) then
    raise exception 'That somebody was erased is written by the erasure.' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;
create trigger of_now after insert on audit_entry referencing new table as added for each statement execute function entries_are_of_now();
alter table audit_entry enable always trigger of_now;

-- Who was erased stays erased: so what was erased by this transaction can be told from what was erased before.
create function person_stays_erased() returns trigger language plpgsql as $$ begin
  if tg_op = 'INSERT' and new.erased_at is null then return new; end if;
  if tg_op = 'UPDATE' and (old.erased_at is null or (new.id, new.name, new.email, new.erased_at) is not distinct from (old.id, old.name, old.email, old.erased_at)) then return new; end if;
  raise exception 'Who was erased stays erased.' using errcode = 'insufficient_privilege';
end $$;
create trigger stays_erased before insert or update on person for each row execute function person_stays_erased();
create function crew_member_stays_erased() returns trigger language plpgsql as $$ begin
  raise exception 'Who was erased stays erased.' using errcode = 'insufficient_privilege';
end $$;
create trigger stays_erased before update on crew_member for each row when (old.name = 'Persona borrada' and new.name is distinct from old.name) execute function crew_member_stays_erased();

-- Somebody's own words in before and after: answers of certification files, notes on what is missing, and the names people give to their papers. Everything else
-- there is keys, states, figures and facts of the network: who changed a rate, a limit or a fact of the catalogue, from what to what, stays whoever goes.
create function audit_carries_words(action text) returns boolean language sql immutable parallel safe as $$
  select action in ('answer-checklist', 'request-changes', 'add-document', 'replace-document', 'remove-document') $$;

create or replace function audit_is_forgotten(e audit_entry) returns boolean language sql stable parallel safe as $$
  select e.reason is null and e.reason_salt is null
    and (e.values_digest is null or (audit_carries_words(e.action) and e.before is null and e.after is null and e.values_salt is null))
    and exists (select from audit_entry x where x.id = e.forgotten_by and x.action = 'erase-personal-data' and (
      (x.object_type = 'Person' and (x.object_id = e.actor_id or (e.action = 'remove-member' and x.object_id = e.before ->> 'member')))
      or (x.object_type in ('Person', 'CrewMember') and x.object_type = e.object_type and x.object_id = e.object_id))) $$;

drop function forget_words_of(text);
drop function audit_has_words(jsonb);

-- The end of an erasure: writes its entry, and takes what the person wrote, and the reasons given about them, out of the trail. Only of a person, or of a member of a
-- crew, whom this very transaction erased; a person has no account, no role and no agency any more. Answers the instant of the entry.
create function forget_words_of(noun text, whom text, by_whom text, through text, why text, counted jsonb) returns timestamptz language plpgsql security definer set search_path = public, pg_temp as $$
declare
  erasure uuid; erased timestamptz;
begin
  if noun = 'Person' then
    select erased_at into erased from person where id = whom and erased_at is not null and xmin = pg_current_xact_id()::xid
      and not exists (select from auth."user" where id = whom) and not exists (select from network_role where person_id = whom) and not exists (select from membership where person_id = whom);
  elsif noun = 'CrewMember' then
    select app_now() into erased from crew_member where id::text = whom and name = 'Persona borrada' and xmin = pg_current_xact_id()::xid;
  end if;
  if erased is null then
    raise exception 'Words of the trail go with an erasure only.' using errcode = 'insufficient_privilege';
  end if;
  insert into audit_entry (at, actor_id, via, action, object_type, object_id, reason, after) values (erased, by_whom, through, 'erase-personal-data', noun, whom, why, counted) returning id into erasure;
  with concerned as (
    select id from audit_entry where noun = 'Person' and actor_id = whom union select id from audit_entry where object_type = noun and object_id = whom
    union select id from audit_entry where noun = 'Person' and action = 'remove-member' and before ->> 'member' = whom),
  said as (
    select e.id, audit_carries_words(e.action) as "inValues"
      from audit_entry e where e.id in (select id from concerned) and e.reason_salt is not null and e.action is distinct from 'erase-personal-data')
  update audit_entry e set
      forgotten_by = erasure, reason = null, reason_salt = null, reason_digest = audit_reason_digest(e),
      values_digest = case when s."inValues" then audit_values_digest(e) end, values_salt = case when not s."inValues" then e.values_salt end,
      before = case when not s."inValues" then e.before end, after = case when not s."inValues" then e.after end
    from said s where s.id = e.id and (e.reason is not null or s."inValues");
  return erased;
end $$;
revoke execute on function forget_words_of(text, text, text, text, text, jsonb) from public;
grant execute on function forget_words_of(text, text, text, text, text, jsonb) to vilcanota_app;
`;
}
