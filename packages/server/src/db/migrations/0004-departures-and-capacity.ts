import { SqlMigration } from './sql-migration.ts';

/**
 * Departures and the engine of capacity: resources, their days, what a departure needs, what a reservation takes.
 * Claims are the truth; the counters of a resource-day are exact for whoever holds its lock (docs/decisions/0005).
 */
export class DeparturesAndCapacity extends SqlMigration {
  override name = '0004-departures-and-capacity';
  sql = `
create table departure (
  id uuid primary key default uuidv7(), trek_id uuid not null references trek, date date not null, days integer not null check (days between 1 and 30),
  state text not null check (state in ('DRAFT','OPEN','GUARANTEED','CLOSED','RUNNING','DONE','CANCELLED')),
  group_size integer not null check (group_size > 0), needs_version integer not null default 1,
  group_resource_id integer not null,
  origin text not null check (origin in ('FACT','NETWORK','DEMO')), created_at timestamptz not null default app_now(),
  unique (trek_id, date));
create index departure_date on departure (date, id) include (trek_id, state, days, group_size);

create table resource (
  id integer generated always as identity primary key,
  kind text not null check (kind in ('GROUP','AREA_DAY','LODGING_NIGHT')), name text not null,
  trek_id uuid references trek, conservation_area_id uuid references conservation_area, place_id uuid references place,
  default_limit_kind text not null check (default_limit_kind in ('NUMBER','UNLIMITED','UNKNOWN')), default_limit integer,
  origin text not null check (origin in ('FACT','NETWORK','DEMO')),
  check ((default_limit_kind = 'NUMBER') = (default_limit is not null)),
  check (num_nonnulls(trek_id, conservation_area_id, place_id) = 1));
create unique index resource_group on resource (trek_id) where kind = 'GROUP';
create unique index resource_area on resource (conservation_area_id) where kind = 'AREA_DAY';
create unique index resource_lodging on resource (place_id) where kind = 'LODGING_NIGHT';
alter table departure add foreign key (group_resource_id) references resource;

-- No index but the key: an update of counters must stay heap-only.
create table resource_day (
  date date not null, resource_id integer not null references resource,
  limit_kind text not null check (limit_kind in ('NUMBER','UNLIMITED','UNKNOWN')), lim integer check (lim >= 0),
  closed boolean not null default false,
  confirmed integer not null default 0, held integer not null default 0, next_expiry timestamptz not null default 'infinity',
  primary key (date, resource_id), check ((limit_kind = 'NUMBER') = (lim is not null))) with (fillfactor = 50);

create table departure_need (
  departure_id uuid not null references departure, date date not null, resource_id integer not null,
  primary key (departure_id, date, resource_id), foreign key (date, resource_id) references resource_day);
create index departure_need_day on departure_need (date, resource_id);

create table rate (
  id uuid primary key default uuidv7(), item text not null check (item in ('TREK','CONSERVATION_FEE')),
  trek_id uuid references trek, conservation_area_id uuid references conservation_area,
  rate_class text check (rate_class in ('PERUVIAN','FOREIGN_RESIDENT','ANDEAN_COMMUNITY','FOREIGN')), age_class text check (age_class in ('ADULT','MINOR')),
  -- The bound keeps every sum of a price within the safe integers.
  currency text not null check (currency in ('PEN','USD')), amount bigint not null check (amount between 0 and 1000000000000),
  valid_from date not null, valid_until date, origin text not null check (origin in ('FACT','NETWORK','DEMO')), created_at timestamptz not null default app_now(),
  check (num_nonnulls(trek_id, conservation_area_id) = 1), check ((item = 'TREK') = (trek_id is not null)),
  -- A trek costs the same for all; a fee is set for a rate class and an age class.
  check (num_nonnulls(rate_class, age_class) = case item when 'TREK' then 0 else 2 end),
  check (valid_until is null or valid_until >= valid_from));
create index rate_trek on rate (trek_id, valid_from) where item = 'TREK';
create index rate_area on rate (conservation_area_id, valid_from) where item = 'CONSERVATION_FEE';
`;
}
