import { SqlMigration } from './sql-migration.ts';

/**
 * Whatever changes how somebody signs in is in the trail and announced by the transaction that changes it: a trigger does so, because better-auth writes
 * these rows by itself. Neither the entry nor the event holds what it was changed to.
 */
export class AccountChanges extends SqlMigration {
  override name = '0029-account-changes';
  sql = `
-- The address somebody had until it was changed: whoever reads there is told as well. Kept as long as letters are.
create table auth.former_email (
  id uuid primary key default uuidv7(), user_id text not null references auth."user" ("id") on delete cascade, email text not null, left_at timestamptz not null default clock_timestamp());
create index former_email_of on auth.former_email (user_id, left_at);
grant select, insert, update, delete on auth.former_email to vilcanota_app;

create function auth.tell_account_change(person text, verb text, more jsonb default '{}') returns void language sql as $$
  with told as (
    insert into public.audit_entry (at, actor_id, via, action, object_type, object_id) values (public.app_now(), person, 'identity', verb, 'Person', person))
  insert into public.outbox (kind, object_id, facts, created_at) values ('account-changed', person::uuid, jsonb_build_object('change', verb) || more, public.app_now()) $$;

create function auth.account_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    perform auth.tell_account_change(new."userId", 'change-password');
  elsif exists (select from auth.account where "userId" = new."userId" and "id" <> new."id") then
    perform auth.tell_account_change(new."userId", 'add-sign-in-method');
  end if;
  return null;
end $$;
create trigger password_changes after update of "password" on auth.account for each row
  when (new."password" is distinct from old."password") execute function auth.account_changes();
create trigger method_is_added after insert on auth.account for each row execute function auth.account_changes();

create function auth.user_changes() returns trigger language plpgsql as $$
declare
  former uuid;
begin
  if coalesce(new."twoFactorEnabled", false) <> coalesce(old."twoFactorEnabled", false) then
    perform auth.tell_account_change(new."id", case when new."twoFactorEnabled" then 'turn-on-second-factor' else 'turn-off-second-factor' end);
  end if;
  if new."email" <> old."email" then
    insert into auth.former_email (user_id, email) values (new."id", old."email") returning id into former;
    perform auth.tell_account_change(new."id", 'change-email', jsonb_build_object('formerEmailId', former));
  end if;
  return null;
end $$;
create trigger user_changes after update of "twoFactorEnabled", "email" on auth."user" for each row execute function auth.user_changes();
`;
}
