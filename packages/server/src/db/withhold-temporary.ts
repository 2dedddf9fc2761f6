import pg from 'pg';

/**
 * Takes the right to temporary things from everybody but the owner: what is temporary is found before what is ours, wherever a function that runs as
 * the owner does not say otherwise. A copy of a database does not keep its rights, so it is done to each of them, and again at every start.
 */
export async function withholdTemporary(db: { query(text: string): Promise<unknown> }, database: string, role: string): Promise<void> {
  await db.query(`revoke temporary on database ${pg.escapeIdentifier(database)} from public, ${role}`);
}
