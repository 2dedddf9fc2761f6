import { ROWS, serve, valuesOf } from './bare-server.ts';

// The floor of writing: the same rows in one statement, with no check and no counters. It oversells as soon as there is a limit.
const WRITE = { name: 'write', text: `with t as materialized (select clock_timestamp() as now), ${ROWS('from t', 't.now')} select now from t` };

await serve(async (pool, hold) => {
  await pool.query({ ...WRITE, values: valuesOf(hold) });
  return true;
});
