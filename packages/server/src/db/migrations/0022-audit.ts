import { SqlMigration } from './sql-migration.ts';

/**
 * The audit trail as a whole: every object fits, each way of searching has its index, nobody edits it, and closed intervals of it are sealed
 * by digests that are chained (docs/decisions/0026).
 */
export class Audit extends SqlMigration {
  override name = '0022-audit';
  sql = `
-- Ids of people are text. xid: the number of the writing transaction. An interval of them is closed once all of them have ended, so that
-- what it holds can be sealed although nobody waits for anybody.
alter table audit_entry alter column object_id type text using object_id::text, add column xid bigint not null default pg_current_xact_id()::text::bigint;

create index audit_at on audit_entry (at, id);
create index audit_actor on audit_entry (actor_id, at, id);
create index audit_agency on audit_entry (actor_agency_id, at, id) where actor_agency_id is not null;
-- Holds are written by the thousand: they are found by walking the time, and do not pay for two more indexes.
create index audit_action on audit_entry (action, at, id) where action <> 'hold-spots';
create index audit_type on audit_entry (object_type, at, id) where object_type <> 'Reservation';
-- An object alone, of whatever type.
drop index audit_object;
create index audit_object on audit_entry (object_id, object_type, at, id);
-- Words of reasons; most entries have none and cost nothing here.
create index audit_reason on audit_entry using gin (to_tsvector('simple', reason)) where reason is not null;
-- Numbers of transactions come nearly in order: this index stays tiny and is written seldom.
create index audit_xid on audit_entry using brin (xid) with (pages_per_range = 16);

revoke all on audit_entry from vilcanota_app;
grant select, insert on audit_entry to vilcanota_app;

-- The owner is stopped too, and by "always" also where a session calls itself a replica. Whoever takes the trigger away is shown by the seals.
create function refuse_to_rewrite_the_trail() returns trigger language plpgsql as $$ begin
  raise exception 'The audit trail is not changed: % of % is refused.', lower(tg_op), tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger not_rewritten before update or delete or truncate on audit_entry for each statement execute function refuse_to_rewrite_the_trail();
alter table audit_entry enable always trigger not_rewritten;

-- What the entries of the transactions [from_xid, until_xid) were when the interval had closed. Each digest holds the one before.
create table audit_seal (
  number bigint primary key check (number > 0), from_xid bigint not null, until_xid bigint not null, entries integer not null check (entries > 0),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'), sealed_at timestamptz not null, check (until_xid > from_xid));
-- What a recomputation of all seals found: broken_number is the first that does not hold.
create table audit_check (
  id uuid primary key default uuidv7(), at timestamptz not null, seals bigint not null, entries bigint not null, head text, broken_number bigint);
create index audit_check_at on audit_check (at, id);
revoke all on audit_seal, audit_check from vilcanota_app;
grant select on audit_seal to vilcanota_app;
grant select, insert on audit_check to vilcanota_app;
create trigger not_rewritten before update or delete or truncate on audit_seal for each statement execute function refuse_to_rewrite_the_trail();
create trigger not_rewritten before update or delete or truncate on audit_check for each statement execute function refuse_to_rewrite_the_trail();
alter table audit_seal enable always trigger not_rewritten;
alter table audit_check enable always trigger not_rewritten;

-- One entry as one text, the same whatever the session's settings are.
create function audit_entry_digest(e audit_entry) returns bytea language sql stable parallel safe as $$
  select sha256(convert_to(jsonb_build_array(e.id, e.at at time zone 'UTC', e.actor_id, e.actor_agency_id, e.via, e.action, e.object_type, e.object_id,
    e.reason, e.before, e.after, e.xid)::text, 'UTF8')) $$;

-- How many entries an interval has, and their digest on top of the one before.
create function audit_interval(from_xid bigint, until_xid bigint, earlier text, out entries integer, out digest text) language sql stable parallel safe as $$
  select count(*)::int, encode(sha256(convert_to(concat_ws(' ', earlier, from_xid, until_xid, count(*)), 'UTF8')
      || coalesce(string_agg(audit_entry_digest(e), '' order by e.xid, e.id), '')), 'hex')
    from audit_entry e where e.xid >= $1 and e.xid < $2 $$;

-- Seals what has closed since the last seal, at most about so many entries; answers how many. Runs as the owner, so that the application cannot
-- write a seal of its own; one at a time, and nobody waits: who comes second does nothing.
create function seal_audit(most integer) returns integer language plpgsql security definer set search_path = public as $$
declare
  last audit_seal; closed bigint; upto bigint; made record;
begin
  if not pg_try_advisory_xact_lock(7203122) then return 0; end if;
  select * into last from audit_seal order by number desc limit 1;
  closed := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  -- A copy that was brought into another cluster counts its transactions anew: its entries could fall behind the last seal unseen.
  if closed < last.until_xid then
    raise exception 'This database counts transactions anew (it was restored elsewhere): seal % reaches to %, now it is %. See docs/decisions/0026.', last.number, last.until_xid, closed;
  end if;
  select x.xid + 1 into upto from (
    select xid from audit_entry where xid >= coalesce(last.until_xid, 0) and xid < closed order by xid limit most) x order by x.xid desc limit 1;
  if upto is null then return 0; end if;
  select * into made from audit_interval(coalesce(last.until_xid, 0), upto, last.digest);
  insert into audit_seal (number, from_xid, until_xid, entries, digest, sealed_at)
  values (coalesce(last.number, 0) + 1, coalesce(last.until_xid, 0), upto, made.entries, made.digest, app_now());
  return made.entries;
end $$;
revoke execute on function seal_audit(integer) from public;
grant execute on function seal_audit(integer) to vilcanota_app;
`;
}
