import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase, dropDatabase } from '#db/cluster';
import { openPool } from '#db/pool';
import { TEMPLATE } from '../../../test/cluster.ts';
import { TRAVELLERS, TRAVELLERS_OF_AGENCIES } from './find-subjects.ts';

/** 160,000 travellers on 40,000 reservations of 300 agencies, sixteen of each last name; of all else only what is read. */
const FILL = `
do $$ declare c record; begin
  for c in select conrelid::regclass as t, conname from pg_constraint where contype in ('f', 'c') and conrelid::regclass::text in ('traveller', 'reservation', 'departure') loop
    execute format('alter table %s drop constraint %I', c.t, c.conname);
  end loop;
  for c in select table_name t, column_name n from information_schema.columns where table_schema = 'public' and table_name in ('traveller', 'reservation', 'departure') and is_nullable = 'NO' and column_name <> 'id' loop
    execute format('alter table %I alter column %I drop not null', c.t, c.n);
  end loop;
end $$;
create function key(kind text, i int) returns uuid language sql immutable as $$ select ('00000000-0000-7000-800' || kind || '-' || lpad(i::text, 12, '0'))::uuid $$;
insert into agency (id, slug, trade_name, legal_name, ruc, origin) select key('a', i), 'a' || i, 'A' || i, 'A', '2' || lpad(i::text, 10, '0'), 'NETWORK' from generate_series(1, 300) i;
insert into departure (id, date, days) select key('d', i), date '2026-01-01' + i % 700, 4 from generate_series(1, 5000) i;
insert into reservation (id, agency_id, departure_id) select key('e', i), key('a', i % 300 + 1), key('d', i % 5000 + 1) from generate_series(1, 40000) i;
insert into traveller (reservation_id, position, first_names, last_names, document_type, document_number, nationality)
  select key('e', i % 40000 + 1), i / 40000 + 1, 'N' || i % 900, initcap(substr(md5((i % 10000)::text), 1, 8)), 'PASSPORT', 'P' || i, 'DE' from generate_series(0, 159999) i`;

let pool: pg.Pool;
const database = `plans_${process.pid}_${randomBytes(4).toString('hex')}`;
beforeAll(async () => {
  pool = openPool({ url: await cloneDatabase(inject('adminUrl'), TEMPLATE, database), max: 1, statementSeconds: 60 });
  await pool.query(FILL);
  await pool.query('vacuum analyze');
}, 60_000);
afterAll(async () => {
  await pool.end();
  await dropDatabase(inject('adminUrl'), database);
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Plan[] };
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const BIG = new Set(['traveller', 'reservation']);

/** How many rows of the big tables are read, and which of them are read from end to end. */
async function readBy(mode: string, statement: string, values: unknown[]) {
  await pool.query(`set plan_cache_mode = ${mode}`);
  const { rows } = await pool.query({ text: `explain (analyze, format json) ${statement.replace(/^\/\*@.*?\*\//, '')}`, values });
  const nodes = nodesOf(rows[0]['QUERY PLAN'][0].Plan).filter((node) => BIG.has(node['Relation Name'] ?? ''));
  return {
    whole: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']),
    rows: nodes.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0),
  };
}

describe.each(['force_custom_plan', 'force_generic_plan'])('looking for a traveller among many, %s', (mode) => {
  const agency = ['00000000-0000-7000-800a-000000000017'];
  it.each([['a last name', 'c4ca4238%', 'C4CA4238'], ['its beginning', 'c4c%', 'C4C'], ['a document', 'p1234%', 'P1234'], ['a name that many have', '%', ''], ['nobody', 'zzz%', 'ZZZ']])('reads few rows: by %s', async (_what, beginning, document) => {
    const found = await readBy(mode, TRAVELLERS, [beginning, document]);
    expect(found.whole).toEqual([]);
    expect(found.rows).toBeLessThan(2_500);
    expect((await readBy(mode, TRAVELLERS_OF_AGENCIES, [beginning, document, agency])).whole).not.toContain('reservation');
  });
});
