import { SqlMigration } from './sql-migration.ts';

/** What leaves the catalogue: treks that retire on a day, and what was entered by mistake. Texts in both languages that staff edit. */
export class CatalogueRemoval extends SqlMigration {
  override name = '0027-catalogue-removal';
  sql = `
-- From this day on the trek is not offered: no departure is opened that starts on it or later. Those that are open stay.
alter table trek add column retired_from date;

-- What staff removed, by what names it in the catalogue: a later release does not bring it back. Why is in the audit trail.
create table catalogue_removal (
  noun text not null check (noun in ('PLACE','TREK','STAGE','SERVICE','SOURCE','FIGURE')), key text not null, removed_at timestamptz not null, removed_by text not null references person, primary key (noun, key));

-- What names a kind of service in the trail and among edited facts.
alter table community_service_name add column object_id uuid not null unique default uuidv7();
-- A season's English name may come later; what it covers is never edited.
grant update (name_en) on season to vilcanota_app;

-- Ascent and descent walked up to each point of the profile, counted on all points of the file: [[m, m], …]. Null for tracks that were measured before.
alter table track add column climb jsonb;
`;
}
