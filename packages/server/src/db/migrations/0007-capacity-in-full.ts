import { SqlMigration } from './sql-migration.ts';

/**
 * What limits besides a number: kept shares, caps per agency, overrides, waiting parties; departures on request;
 * keys of every verb, not of holds alone; what a reservation needs to be amended by the rates it was priced with.
 */
export class CapacityInFull extends SqlMigration {
  override name = '0007-capacity-in-full';
  sql = `
-- True when more than the numbers of the row decides: a share is kept, a cap or an override is set, a party waits. Whoever locks such a row reads on.
alter table resource_day add column watched boolean not null default false;

-- Lowers what others see as free, per day: the holder's reservations made by the network's staff use it up; what is unused returns at the instant.
create table kept_share (
  id uuid primary key default uuidv7(), resource_id integer not null references resource, first_date date not null, last_date date not null,
  quantity integer not null check (quantity > 0), agency_id uuid not null references agency, release_at timestamptz not null, reason text not null,
  created_at timestamptz not null default app_now(), created_by text not null references person, ended_at timestamptz, check (last_date >= first_date));
create index kept_share_resource on kept_share (resource_id, last_date);

-- An agency takes at most floor(percent x limit) of a resource-day; agency null: each agency.
create table agency_cap (
  id uuid primary key default uuidv7(), resource_id integer not null references resource, first_date date not null, last_date date not null,
  agency_id uuid references agency, percent integer not null check (percent between 1 and 100), reason text not null,
  created_at timestamptz not null default app_now(), created_by text not null references person, ended_at timestamptz, check (last_date >= first_date));
create index agency_cap_resource on agency_cap (resource_id, last_date);

-- The only way past a limit: for one agency, up to lim in all, until an instant. It creates no spots for others.
create table capacity_override (
  id uuid primary key default uuidv7(), resource_id integer not null references resource, first_date date not null, last_date date not null,
  agency_id uuid not null references agency, lim integer not null check (lim > 0), expires_at timestamptz not null, reason text not null,
  created_at timestamptz not null default app_now(), created_by text not null references person, ended_at timestamptz, check (last_date >= first_date));
create index capacity_override_resource on capacity_override (resource_id, last_date);

-- What a limit was, and since when: checkers judge the history by it.
create table limit_change (
  id uuid primary key default uuidv7(), at timestamptz not null, date date not null, resource_id integer not null references resource,
  limit_kind text not null, lim integer, closed boolean not null, foreign key (date, resource_id) references resource_day);
create index limit_change_day on limit_change (date, resource_id, at);
revoke update, delete, truncate on limit_change from vilcanota_app;

-- A party that waits for a trek between two dates: all together, or at least so many. In order of joining.
create table waiting_entry (
  id uuid primary key default uuidv7(), code text not null unique, agency_id uuid not null references agency, trek_id uuid not null references trek,
  first_date date not null, last_date date not null, people integer not null check (people > 0), at_least integer not null check (at_least > 0), party jsonb not null,
  deadline timestamptz not null, reference text,
  state text not null check (state in ('WAITING','OFFERED','ACCEPTED','DECLINED','LAPSED','WITHDRAWN')),
  joined_at timestamptz not null, joined_by text not null references person, hold_id uuid, offered_at timestamptz, ended_at timestamptz,
  check (last_date >= first_date), check (at_least <= people), check (state <> 'OFFERED' or hold_id is not null));
create index waiting_entry_waiting on waiting_entry (trek_id, joined_at, id) where state = 'WAITING';
create index waiting_entry_agency on waiting_entry (agency_id, joined_at desc, id desc);
create index waiting_entry_hold on waiting_entry (hold_id) where hold_id is not null;

alter table departure add column on_request boolean not null default false;

alter table reservation
  -- Raised by every change: a quote made for an older version is stale.
  add column version integer not null default 1,
  -- The reservation it takes the place of: a lapsed one that was held again.
  add column follows_id uuid references reservation,
  -- Taken from the agency's kept share by the network's staff.
  add column from_share boolean not null default false,
  -- The rates it was priced with: those in force on this day, as the network had set them at this instant.
  add column priced_on date, add column priced_at timestamptz,
  add check (state <> 'PENDING' or expires_at is not null);
drop index reservation_expiry;
create index reservation_expiry on reservation (expires_at) where state in ('HELD', 'PENDING');

-- Keys of every verb that creates or moves money or spots, kept 30 days per owner: an agency's id, or "person:" and the id of somebody of the network.
create table kept_key (
  owner text not null, key text not null, hash text not null, outcome text not null, answer jsonb not null, created_at timestamptz not null,
  primary key (owner, key));
insert into kept_key select agency_id::text, key, hash, outcome, jsonb_build_object('holdId', hold_id), created_at from idempotency;
drop table idempotency;
-- Keys come in order of time: this index stays tiny.
create index kept_key_age on kept_key using brin (created_at);
`;
}
