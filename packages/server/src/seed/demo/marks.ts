import type pg from 'pg';

/** What the demonstration remembers between starts: dates up to which it has been filled. */
export async function readMark(pool: pg.Pool, key: string): Promise<string | undefined> {
  return (await pool.query<{ value: string }>('select value from installation where key = $1', [key])).rows[0]?.value;
}

/** Remembers how far the demonstration has come. */
export async function writeMark(pool: pg.Pool, key: string, value: string): Promise<void> {
  await pool.query('insert into installation (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value', [key, value]);
}
