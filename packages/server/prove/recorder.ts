import type pg from 'pg';

/**
 * Writes down every change of claims and limits as it happens, by triggers in a schema of the proving ground: the checker reads what was
 * really written, not what verbs say of themselves. Under the lock of a day its rows come in the order of the transactions.
 */
const RECORDER = `
create schema proof;
create sequence proof.step;
create table proof.claim_step (
  step bigint primary key default nextval('proof.step'), at timestamptz not null default public.app_now(), tx xid8 not null default pg_current_xact_id(),
  date date not null, resource_id integer not null, reservation_id uuid not null, quantity integer not null, until timestamptz not null);
create table proof.limit_step (
  step bigint primary key default nextval('proof.step'), at timestamptz not null default public.app_now(),
  date date not null, resource_id integer not null, limit_kind text not null, lim integer, closed boolean not null);

-- Written by an effect of the harness's own, in the transaction that marks the event as done; nothing stops it from being there twice.
create table proof.effect (outbox_id uuid not null, kind text not null, at timestamptz not null default public.app_now());
grant usage on schema proof to vilcanota_app;
grant insert on proof.effect to vilcanota_app;

create function proof.claim_changed() returns trigger language plpgsql security definer as $$
begin
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and (old.date, old.resource_id, old.reservation_id) is distinct from (new.date, new.resource_id, new.reservation_id)) then
    insert into proof.claim_step (date, resource_id, reservation_id, quantity, until) values (old.date, old.resource_id, old.reservation_id, 0, old.until);
  end if;
  if tg_op <> 'DELETE' then
    insert into proof.claim_step (date, resource_id, reservation_id, quantity, until) values (new.date, new.resource_id, new.reservation_id, new.quantity, new.until);
  end if;
  return null;
end $$;
create trigger claim_changed after insert or update or delete on public.claim for each row execute function proof.claim_changed();

create function proof.limit_changed() returns trigger language plpgsql security definer as $$
begin
  insert into proof.limit_step (date, resource_id, limit_kind, lim, closed) values (new.date, new.resource_id, new.limit_kind, new.lim, new.closed);
  return null;
end $$;
create trigger limit_made after insert on public.resource_day for each row execute function proof.limit_changed();
create trigger limit_changed after update on public.resource_day for each row
  when ((old.limit_kind, old.lim, old.closed) is distinct from (new.limit_kind, new.lim, new.closed)) execute function proof.limit_changed();
insert into proof.limit_step (date, resource_id, limit_kind, lim, closed) select date, resource_id, limit_kind, lim, closed from public.resource_day;
insert into proof.claim_step (date, resource_id, reservation_id, quantity, until) select date, resource_id, reservation_id, quantity, until from public.claim;
`;

/** Begins the record, as the owner of the database, before the first hold. */
export async function recordHistory(ownerPool: pg.Pool): Promise<void> {
  await ownerPool.query(RECORDER);
}
