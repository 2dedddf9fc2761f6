import { SqlMigration } from './sql-migration.ts';

/** What the waiting list looks up beside what the engine asks: a trek's list with its running offers. */
export class WaitingList extends SqlMigration {
  override name = '0013-waiting-list';
  sql = `
create index waiting_entry_running on waiting_entry (trek_id, joined_at, id) where state in ('WAITING','OFFERED');
`;
}
