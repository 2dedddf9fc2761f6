import { SqlMigration } from './sql-migration.ts';

/** The catalogue: facts with their sources. Unknown is null; contradicting figures stand side by side. */
export class Catalogue extends SqlMigration {
  override name = '0002-catalogue';
  sql = `
create table source (id text primary key, title text not null, kind text not null, url text);

create table district (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null collate spanish, province text not null,
  ubigeo text not null, source_ids text[] not null);

create table community (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null collate spanish,
  alternative_names text[] not null default '{}',
  kind text not null check (kind in ('PEASANT_COMMUNITY','COOPERATIVE','POPULATED_CENTRE','AGRARIAN_ASSOCIATION')),
  district_id uuid references district, altitude_m integer, altitude_low_m integer, altitude_high_m integer,
  latitude double precision, longitude double precision,
  services text[] not null default '{}', in_founding_text boolean not null, position integer not null,
  source_ids text[] not null, confidence text not null, editors_note text,
  check ((latitude is null) = (longitude is null)), check ((altitude_low_m is null) = (altitude_high_m is null)));

create table community_service_name (slug text primary key, name_es text not null, name_en text not null);

-- Names are Spanish; English stands beside it where a word of the name is translated.
create table place (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null collate spanish, name_en text not null,
  kind text not null check (kind in ('COMMUNITY','CAMP','PASS','TOWN','ROAD_HEAD','HOT_SPRINGS')),
  community_id uuid references community, altitude_m integer, other_altitudes_m integer[] not null default '{}',
  latitude double precision, longitude double precision,
  confidence text not null, editors_note text);

create table conservation_area (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null collate spanish,
  owner_id uuid not null references community, district_id uuid references district,
  hectares numeric(12,3) not null, hectares_derived boolean not null,
  instrument text, instrument_date date, recognition_year integer,
  term_years integer, is_perpetual boolean not null default false, valid_until date,
  among_first_eight boolean not null, altitude_low_m integer, altitude_high_m integer, latitude double precision, longitude double precision,
  source_ids text[] not null, confidence text not null, editors_note text);
create table conservation_area_community (
  conservation_area_id uuid not null references conservation_area, community_id uuid not null references community,
  primary key (conservation_area_id, community_id));
create index conservation_area_of_community on conservation_area_community (community_id);

create table trek (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null collate spanish, name_en text not null,
  kind text not null check (kind in ('NETWORK_ROUTE','CLASSIC','HIKE','BIRDING')),
  difficulty text check (difficulty in ('MODERATE','MODERATE_CHALLENGING','CHALLENGING','HARD')),
  days integer, distance_km double precision, best_months integer[] not null default '{}', rainy_months integer[] not null default '{}',
  position integer not null, source_ids text[] not null, confidence text not null, editors_note text);
-- position: the order in which one meets them on the way.
create table trek_community (trek_id uuid not null references trek, community_id uuid not null references community, position integer not null, primary key (trek_id, community_id));
create table trek_area (trek_id uuid not null references trek, conservation_area_id uuid not null references conservation_area, position integer not null, primary key (trek_id, conservation_area_id));
create index trek_of_community on trek_community (community_id);
create index trek_of_area on trek_area (conservation_area_id);

create table stage (
  id uuid primary key default uuidv7(), trek_id uuid not null references trek, day integer not null,
  from_place_id uuid not null references place, to_place_id uuid not null references place,
  high_place_id uuid references place, high_point_m integer, high_point_name_es text, high_point_name_en text, overnight_place_id uuid references place,
  lodging text[] not null default '{}', distance_km double precision, ascent_m integer, descent_m integer,
  hours_min double precision, hours_max double precision, editors_note text,
  unique (trek_id, day));
create table stage_community (stage_id uuid not null references stage, community_id uuid not null references community, position integer not null, primary key (stage_id, community_id));
create table stage_area (stage_id uuid not null references stage, conservation_area_id uuid not null references conservation_area, position integer not null, primary key (stage_id, conservation_area_id));

create table reported_figure (
  key text not null, position integer not null, label_es text not null, label_en text not null, unit text,
  value_position integer not null, value text not null, qualifier_es text, qualifier_en text, year integer, source_ids text[] not null,
  primary key (key, value_position));
create table ecosystem_service (
  id uuid primary key default uuidv7(), slug text not null unique, name_es text not null, name_en text not null,
  text_es text not null, text_en text not null, position integer not null, source_ids text[] not null);
create table supporter (
  id uuid primary key default uuidv7(), slug text not null unique, name text not null, alternative_name text, kind text not null,
  position integer not null, source_ids text[] not null);
create table checklist_item (
  id uuid primary key default uuidv7(), slug text not null unique, position integer not null,
  level text not null check (level in ('LEGAL','NETWORK','RECOMMENDED')),
  title_es text not null, title_en text not null, issuer_es text not null, issuer_en text not null,
  instrument_es text, instrument_en text, evidence_es text not null, evidence_en text not null, renewal_es text, renewal_en text,
  is_required boolean not null, needs_valid_until boolean not null, source_ids text[] not null);
`;
}
