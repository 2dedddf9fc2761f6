import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase, dropDatabase } from '#db/cluster';
import { openPool } from '#db/pool';
import type { Db } from '#db/statement';
import { TEMPLATE } from '../../../test/cluster.ts';
import { findTrail, type TrailKeys } from './trail.finders.ts';
import { findTrailWords } from './trail-words.ts';

/** 200,000 entries of 2,000 people, 300 agencies, 40 verbs, 10 nouns and 60,000 things over two years. */
const FILL = `
insert into audit_entry (at, actor_id, actor_agency_id, via, action, object_type, object_id, reason, after)
select timestamptz '2029-01-01' + i * interval '315 seconds', case when i % 7 > 0 then 'person ' || (i * 31) % 2000 end,
       case when i % 3 > 0 then ('00000000-0000-7000-8000-' || lpad(((i * 17) % 300)::text, 12, '0'))::uuid end, 'test',
       case when i % 5 < 2 then 'hold-spots' else 'verb-' || case when i % 10 < 8 then i % 4 else i % 40 end end,
       case when i % 5 < 3 then 'Reservation' else 'Noun' || case when i % 9 < 8 then i % 3 else i % 10 end end, 'thing ' || (i * 13) % 60000,
       case when i % 50 = 0 then 'reason number ' || i end, jsonb_build_object('state', 'HELD', 'people', i % 12)
  from generate_series(1, 200000) i`;

let pool: pg.Pool;
const database = `plans_${process.pid}_${randomBytes(4).toString('hex')}`;
beforeAll(async () => {
  pool = openPool({ url: await cloneDatabase(inject('adminUrl'), TEMPLATE, database), max: 1, statementSeconds: 60 });
  await pool.query(FILL);
  await pool.query('vacuum analyze audit_entry');
}, 60_000);
afterAll(async () => {
  await pool.end();
  await dropDatabase(inject('adminUrl'), database);
});

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; Plans?: Plan[] };
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

/** The plans of everything that is asked while it runs, in one mode of planning. */
async function plansOf(mode: 'force_custom_plan' | 'force_generic_plan', ask: (db: Db) => Promise<unknown>) {
  const plans: Plan[] = [];
  const db: Db = {
    async query(statement, values = []) {
      await pool.query(`set plan_cache_mode = ${mode}`);
      const { rows } = await pool.query({ text: `explain (analyze, format json) ${statement.replace(/^\/\*@.*?\*\//, '')}`, values: [...values] });
      plans.push(rows[0]['QUERY PLAN'][0].Plan);
      return [];
    },
  };
  await ask(db);
  return plans;
}

const AGENCY = '00000000-0000-7000-8000-000000000017';
const AFTER = ['2029-06-01 00:00:00.000001+00', '00000000-0000-0000-0000-000000000000'] as const;
const WAYS: [string, TrailKeys][] = [
  ['nothing', {}],
  ['a person', { actorIds: ['person 31'] }],
  ['several people of a name', { actorIds: Array.from({ length: 25 }, (_, i) => `person ${i * 5}`) }],
  ['the system', { isSystem: true }],
  ['an agency', { agencyIds: [AGENCY] }],
  ['a verb', { action: 'verb-1' }],
  ['a rare verb', { action: 'verb-39' }],
  ['the commonest verb', { action: 'hold-spots' }],
  ['the commonest noun', { objectType: 'Reservation' }],
  ['the commonest of an agency', { objectType: 'Reservation', action: 'hold-spots', agencyIds: [AGENCY] }],
  ['a verb nobody did', { action: 'never' }],
  ['a noun', { objectType: 'Noun1' }],
  ['a rare noun', { objectType: 'Noun8' }],
  ['a thing', { objectIds: ['thing 13'] }],
  ['several things', { objectIds: Array.from({ length: 25 }, (_, i) => `thing ${i * 13}`) }],
  ['days', { from: '2029-05-01', to: '2029-05-02' }],
  ['words of the reason', { text: 'number 4200' }],
  ['words nobody wrote', { text: 'nowhere' }],
  ['a person and a verb', { actorIds: ['person 31'], action: 'verb-3' }],
  ['an agency and days', { agencyIds: [AGENCY], from: '2029-05-01', to: '2029-06-30' }],
  ['a noun, a verb and days', { objectType: 'Noun0', action: 'verb-0', from: '2029-05-01', to: '2029-06-30' }],
];

describe.each(['force_custom_plan', 'force_generic_plan'] as const)('among 200,000 entries (%s)', (mode) => {
  it.each(WAYS)('a page by %s is found by an index', async (_way, keys) => {
    for (const after of [undefined, AFTER]) {
      const [plan] = (await plansOf(mode, (db) => findTrail(db, keys, after, 50))) as [Plan];
      const onTrail = nodesOf(plan).filter((node) => node['Relation Name'] === 'audit_entry');
      expect(onTrail.map((node) => node['Node Type'])).not.toContain('Seq Scan');
      const read = onTrail.reduce((sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'], 0);
      // What a walk passes over without answering it stays far below the whole.
      expect(read).toBeLessThan(10_000);
    }
  });

  it('the verbs and nouns there are, without reading the entries', async () => {
    for (const plan of await plansOf(mode, findTrailWords)) {
      const onTrail = nodesOf(plan).filter((node) => node['Relation Name'] === 'audit_entry');
      expect(onTrail.map((node) => node['Node Type'])).not.toContain('Seq Scan');
    }
  });
});
