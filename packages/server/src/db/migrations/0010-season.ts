import { SqlMigration } from './sql-migration.ts';

/** What the network's operations run a season with: crews claimed by departures, closures with what they cover, departures that will not run. */
export class Season extends SqlMigration {
  override name = '0010-season';
  sql = `
-- Guides and muleteers. No personal data beyond the name.
create table crew_member (
  id uuid primary key default uuidv7(), name text not null collate spanish, role text not null check (role in ('GUIDE','MULETEER')),
  origin text not null check (origin in ('FACT','NETWORK','DEMO')), created_at timestamptz not null default app_now(), created_by text not null references person, ended_at timestamptz);

-- A member of the crew is with one departure on a day: the key keeps it so.
create table crew_claim (
  date date not null, crew_member_id uuid not null references crew_member, departure_id uuid not null references departure,
  primary key (date, crew_member_id));
create index crew_claim_departure on crew_claim (departure_id);

-- How many travellers one guide leads: of a trek, or (trek null) of every trek without a rule of its own. Without a rule guides do not limit a group.
create table guide_ratio (
  id uuid primary key default uuidv7(), trek_id uuid references trek, travellers integer not null check (travellers > 0),
  origin text not null check (origin in ('FACT','NETWORK','DEMO')), reason text not null,
  set_at timestamptz not null default app_now(), set_by text not null references person, unique nulls not distinct (trek_id));

-- A stage, a place or an area closed by the network between two dates. Public, with its reason and its source.
create table closure (
  id uuid primary key default uuidv7(), kind text not null check (kind in ('STAGE','PLACE','AREA')),
  stage_id uuid references stage, place_id uuid references place, conservation_area_id uuid references conservation_area,
  first_date date not null, last_date date not null, reason text not null, source_text text not null, source_url text,
  origin text not null check (origin in ('FACT','NETWORK','DEMO')),
  created_at timestamptz not null default app_now(), created_by text not null references person,
  lifted_at timestamptz, lifted_by text references person, lift_reason text, credited_at timestamptz,
  check (last_date >= first_date), check ((lifted_at is null) = (lift_reason is null)),
  check (num_nonnulls(stage_id, place_id, conservation_area_id) = 1),
  check (case kind when 'STAGE' then stage_id when 'PLACE' then place_id else conservation_area_id end is not null));
create index closure_live on closure (last_date) where lifted_at is null;

-- What a closure covers. resource_day.closed says: some closure that was not lifted covers it.
create table closure_day (
  closure_id uuid not null references closure, date date not null, resource_id integer not null,
  primary key (closure_id, date, resource_id), foreign key (date, resource_id) references resource_day);
create index closure_day_day on closure_day (date, resource_id);

-- A departure that will not run leaves its date to another one.
alter table departure drop constraint departure_trek_id_date_key;
create index departure_trek on departure (trek_id, date);
create unique index departure_on_date on departure (trek_id, date) where state <> 'CANCELLED';
`;
}
