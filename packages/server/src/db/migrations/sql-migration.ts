import { Migration } from '@mikro-orm/migrations';

/** A migration that is one text of SQL, run in one transaction. Forward only. */
export abstract class SqlMigration extends Migration {
  abstract sql: string;

  override up(): void {
    this.addSql(this.sql);
  }
}
