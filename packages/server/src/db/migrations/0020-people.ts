import { SqlMigration } from './sql-migration.ts';

/**
 * People of agencies and of the network: invitations, who is in charge of what, and the second factor. The tables of the second factor are those of
 * better-auth 1.7.25, as its getMigrations(…).compileMigrations() wrote them.
 */
export class People extends SqlMigration {
  override name = '0020-people';
  sql = `
alter table auth."user" add column "twoFactorEnabled" boolean;
create table auth."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");

-- Codes that were tried, for a quarter of an hour: one counts once, right or wrong, and only so many may be tried.
create table auth.code_attempt (
  user_id text not null references auth."user" on delete cascade, code text not null, at timestamptz not null default clock_timestamp(), primary key (user_id, code));
grant select, insert, update, delete on auth."twoFactor", auth.code_attempt to vilcanota_app;

-- Sessions from before the second factor were begun by the password alone: they end when it comes on.
create function auth.second_factor_is_on() returns trigger language plpgsql as $$
begin
  delete from auth."session" where "userId" = new."id";
  return null;
end $$;
create trigger second_factor_is_on after update of "twoFactorEnabled" on auth."user" for each row
  when (new."twoFactorEnabled" and old."twoFactorEnabled" is not true) execute function auth.second_factor_is_on();

-- An invitation into an agency with a role there, or into the network with roles there. The link's token is in the letter only; here is its hash.
create table invitation (
  id uuid primary key, agency_id uuid references agency, email text not null check (email = lower(email)),
  role text check (role in ('OWNER','BOOKER','FINANCE','READER')), network_roles text[] not null default '{}',
  token_hash text unique, invited_by text not null references person, invited_at timestamptz not null, expires_at timestamptz not null,
  ended_at timestamptz, ended_as text check (ended_as in ('ACCEPTED','WITHDRAWN','REPLACED')), accepted_by text references person,
  check ((agency_id is null) = (role is null)), check ((agency_id is null) = (cardinality(network_roles) > 0)), check ((ended_at is null) = (ended_as is null)),
  check ((ended_as is not distinct from 'ACCEPTED') = (accepted_by is not null)),
  check (network_roles <@ array['CERTIFIER','OPERATIONS','FINANCE','ADMIN']));
-- To one address at most one is open, from each agency and from the network.
create unique index invitation_open on invitation (agency_id, email) nulls not distinct where ended_at is null;
create index invitation_sent on invitation (agency_id, invited_at);
create index invitation_by on invitation (invited_by, invited_at);

-- Who looks after it. Null: still whoever held, began or entered it; a hold is written as before.
alter table reservation add column in_charge_id text references person;
alter table itinerary add column in_charge_id text references person;
alter table waiting_entry add column in_charge_id text references person;
create index reservation_in_charge on reservation (agency_id, (coalesce(in_charge_id, held_by)), held_at desc, id desc);
`;
}
