import { SqlMigration } from './sql-migration.ts';

/** What the nights ask for by the thousand has its index: which paper a thumbnail belongs to, and what earlier checks of the trail saw of a seal. */
export class PapersAndChecks extends SqlMigration {
  override name = '0031-papers-and-checks';
  sql = `
create index document_version_thumbnail on document_version (thumbnail_as) where thumbnail_as is not null;
create index audit_check_of_seal on audit_check (seals);
`;
}
