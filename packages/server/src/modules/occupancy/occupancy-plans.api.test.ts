import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { cloneDatabase, dropDatabase } from '#db/cluster';
import { openPool } from '#db/pool';
import type { Db } from '#db/statement';
import { TEMPLATE } from '../../../test/cluster.ts';
import { findOccupancy, findOccupancyOffers, findOccupancyReservations, type OccupancyView } from './occupancy.finders.ts';
import { occupancyKinds } from './occupancy.rules.ts';

/** Six treks with a departure every day of three years, each with two areas and two nights; five reservations a departure by 400 agencies. */
const FILL = `
insert into person (id, name, email) values ('p', 'P', 'p@example.org');
insert into agency (slug, trade_name, origin) select 'agency-' || i, 'Agencia ' || i, 'NETWORK' from generate_series(1, 400) i;
insert into resource (kind, name, trek_id, default_limit_kind, default_limit, origin) select 'GROUP', t.name, t.id, 'NUMBER', 24, 'NETWORK' from (select * from trek order by slug limit 6) t on conflict do nothing;
insert into resource (kind, name, conservation_area_id, default_limit_kind, default_limit, origin) select 'AREA_DAY', a.name, a.id, 'NUMBER', 200, 'NETWORK' from conservation_area a on conflict do nothing;
insert into resource (kind, name, place_id, default_limit_kind, default_limit, origin) select 'LODGING_NIGHT', p.name, p.id, 'NUMBER', 200, 'NETWORK' from (select * from place order by slug limit 8) p on conflict do nothing;
insert into resource_day (date, resource_id, limit_kind, lim) select d::date, r.id, 'NUMBER', coalesce(r.default_limit, 50) from generate_series(date '2030-01-01', date '2033-01-05', interval '1 day') d, resource r on conflict do nothing;
insert into departure (trek_id, date, days, state, group_size, group_resource_id, origin)
  select r.trek_id, d::date, 3, 'OPEN', 24, r.id, 'NETWORK' from resource r, generate_series(date '2030-01-01', date '2032-12-31', interval '1 day') d where r.kind = 'GROUP' and r.trek_id in (select id from trek order by slug limit 6);
create table way as select t.id as trek_id, x.resource_id, x.day from (select id, row_number() over (order by slug) n from trek order by slug limit 6) t,
  lateral (select id as resource_id, 1 as day from (select id, row_number() over (order by id) m, count(*) over () c from resource where kind = 'AREA_DAY') a where m in (t.n % c + 1, (t.n + 1) % c + 1)
           union all select id, (m % 2)::int from (select id, row_number() over (order by id) m, count(*) over () c from resource where kind = 'LODGING_NIGHT') l where m in (t.n % c + 1, (t.n + 1) % c + 1)) x;
insert into departure_need select id, date, group_resource_id from departure union all select d.id, d.date + w.day, w.resource_id from departure d join way w using (trek_id);
insert into reservation (id, code, hold_id, departure_id, agency_id, state, people, party, held_at, held_by, expires_at, confirmed_at, naming_deadline)
  select uuidv7(), 'C' || row_number() over (), uuidv7(), d.id, a.id, case when i < 5 then 'CONFIRMED' else 'HELD' end, 2, '[]', now(), 'p', now() + (i - 4) * interval '1 hour', now(), d.date - 7
    from departure d, generate_series(1, 5) i join (select id, row_number() over (order by slug) n from agency) a on true where a.n = (i * 37 + extract(doy from d.date)::int * 11) % 400 + 1;
insert into claim select n.date, n.resource_id, r.id, r.people, case when r.state = 'HELD' then r.expires_at else 'infinity' end from reservation r join departure_need n on n.departure_id = r.departure_id`;

let pool: pg.Pool;
const database = `plans_${process.pid}_${randomBytes(4).toString('hex')}`;
beforeAll(async () => {
  pool = openPool({ url: await cloneDatabase(inject('adminUrl'), TEMPLATE, database), max: 1, statementSeconds: 120 });
  await pool.query(FILL);
  await pool.query('vacuum analyze');
}, 120_000);
afterAll(async () => {
  await pool.end();
  await dropDatabase(inject('adminUrl'), database);
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Plan[] };
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** How many claims are read for an answer, by how many statements. */
async function read(ask: (db: Db) => Promise<unknown>, mode: string): Promise<{ claims: number; statements: number }> {
  const seen = { claims: 0, statements: 0 };
  const db: Db = {
    async query(statement, values = []) {
      await pool.query(`set plan_cache_mode = ${mode}`);
      const { rows } = await pool.query({ text: `explain (analyze, format json) ${statement.replace(/^\/\*@.*?\*\//, '')}`, values: [...values] });
      const plan = rows[0]['QUERY PLAN'][0].Plan as Plan;
      seen.statements++;
      for (const node of nodesOf(plan).filter((n) => n['Relation Name'] === 'claim')) {
        seen.claims += (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
      }
      return [{ rowId: null, period: null, asOf: '', offered: 0, units: 0, unknown: 0, confirmed: 0, held: 0, people: 0 }] as never;
    },
  };
  await ask(db);
  return seen;
}

const YEAR = { from: '2031-01-01', to: '2031-12-31' };
const WAYS: [string, Partial<OccupancyView>][] = [['a year by month', { ...YEAR, by: 'MONTH' }], ['a quarter by day', { from: '2031-04-01', to: '2031-06-30', by: 'DAY' }]];

describe.each(['force_custom_plan', 'force_generic_plan'])('among 33,000 reservations with 164,000 claims (%s)', (mode) => {
  test.each(occupancyKinds.flatMap((of) => WAYS.map(([name, way]) => [of, name, { ...way, of } as OccupancyView] as const)))('%s, %s: one statement, which reads the claims of its own range and no others', async (_of, _name, view) => {
    const { n: inRange } = (await pool.query('select count(*)::int as n from claim where date between $1 and $2', [view.from, view.to])).rows[0] as { n: number };
    for (const ask of [(db: Db) => findOccupancy(db, view), (db: Db) => findOccupancyReservations(db, view, {}, undefined, 50), (db: Db) => findOccupancyOffers(db, view, {}, undefined, 50)]) {
      const seen = await read(ask, mode);
      expect(seen.statements).toBe(1);
      expect(seen.claims).toBeLessThanOrEqual(inRange);
    }
  });
});
