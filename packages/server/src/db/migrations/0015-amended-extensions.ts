import { SqlMigration } from './sql-migration.ts';

/** What amending an extended hold needs to remember, so that time spent stays spent and time not spent is not charged. */
export class AmendedExtensions extends SqlMigration {
  override name = '0015-amended-extensions';
  sql = `
-- Spot-minutes between what the present party would have spent since the hold's own end and what it spent: people who left were kept until
-- then, people who came were not. What an extension used = people × time beyond its own end + this.
alter table reservation add column extended_correction integer not null default 0;
`;
}
