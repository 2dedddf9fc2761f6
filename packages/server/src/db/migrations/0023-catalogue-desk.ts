import { SqlMigration } from './sql-migration.ts';

/** What the network's staff edit of the catalogue, fact by fact, with source, confidence and note; and the tracks of stages. */
export class CatalogueDesk extends SqlMigration {
  override name = '0023-catalogue-desk';
  sql = `
-- Raised by each save of staff: a save that was begun before another one is refused.
alter table community add column version integer not null default 1;
alter table conservation_area add column version integer not null default 1;
alter table place add column version integer not null default 1;
alter table trek add column version integer not null default 1;
alter table stage add column version integer not null default 1;
alter table source add column version integer not null default 1, add column object_id uuid not null unique default uuidv7(), add column dated date;

-- English may be missing: it is then listed as such.
alter table place alter column name_en drop not null;
alter table trek alter column name_en drop not null;
alter table community_service_name alter column name_en drop not null;

-- A fact that staff edited: its own sources, confidence and note. The row is also the mark that keeps a later release of the catalogue from overwriting it.
create table catalogue_fact (
  object_type text not null, object_id uuid not null, field text not null,
  source_ids text[] not null, confidence text check (confidence in ('HIGH','MEDIUM','LOW')), note text,
  edited_at timestamptz not null, edited_by text not null references person, primary key (object_type, object_id, field));

-- What a community offers: where, and by what it is charged, where that is known.
create table community_service (
  id uuid primary key default uuidv7(), community_id uuid not null references community, slug text not null references community_service_name,
  place_id uuid references place, price_class text check (price_class in ('PER_PERSON','PER_GROUP','PER_NIGHT','PER_DAY','PER_ANIMAL_DAY','FREE')),
  is_offered boolean not null default true, position integer not null default 0, version integer not null default 1, unique (community_id, slug));
insert into community_service (community_id, slug, position) select c.id, s.slug, s.n from community c, unnest(c.services) with ordinality s(slug, n);

-- A figure whose reported values staff edit together.
create table figure (
  id uuid primary key default uuidv7(), key text not null unique, version integer not null default 1, confidence text, note text, edited_at timestamptz, edited_by text references person);
insert into figure (key) select distinct key from reported_figure;

-- The line of a stage as a file gave it: simplified for drawing, measured before that. One per stage.
create table track (
  id uuid primary key default uuidv7(), stage_id uuid not null unique references stage,
  -- [[latitude, longitude], …] in the direction of the walk; [[km, m], …] along it, null where the file gives no altitudes.
  line jsonb not null, profile jsonb,
  length_km double precision not null check (length_km > 0), ascent_m integer, descent_m integer, highest_m integer, points integer not null check (points > 1),
  made text not null check (made in ('SURVEYED','DRAWN')), source_text text not null, file_name text not null, sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  origin text not null check (origin in ('FACT','NETWORK','DEMO')), uploaded_at timestamptz not null, uploaded_by text not null references person,
  check ((profile is null) = (highest_m is null)), check ((ascent_m is null) = (highest_m is null)), check ((descent_m is null) = (highest_m is null)));
`;
}
