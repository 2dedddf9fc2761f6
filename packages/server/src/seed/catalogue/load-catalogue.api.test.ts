import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { loadCatalogue } from './load-catalogue.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(); });
afterAll(() => server.stop());

const TABLES = ['source', 'district', 'community', 'community_service_name', 'place', 'conservation_area', 'conservation_area_community', 'trek', 'trek_community', 'trek_area',
  'stage', 'stage_community', 'stage_area', 'reported_figure', 'ecosystem_service', 'supporter', 'checklist_item'];

async function content() {
  const rows = await Promise.all(TABLES.map(async (table) => [table, (await server.ownerPool.query(`select coalesce(json_agg(t order by t::text), '[]') as rows from ${table} t`)).rows[0].rows] as const));
  return Object.fromEntries(rows);
}

it('loads every list of the catalogue into its table', async () => {
  const counts = Object.fromEntries(Object.entries(await content()).map(([table, rows]) => [table, rows.length]));
  expect(counts).toMatchObject({ community: 20, conservation_area: 9, trek: 10, stage: 21, place: 25, supporter: 10, checklist_item: 13, ecosystem_service: 4, district: 4 });
});

it('changes nothing when it is loaded again: ids that others point to stay', async () => {
  const before = await content();
  await server.ownerPool.query("delete from installation where key = 'catalogue'");
  await loadCatalogue(server.pool);
  expect(await content()).toEqual(before);
});

it('leaves an unchanged catalogue alone', async () => {
  await server.ownerPool.query("update supporter set name = 'changed by hand' where slug = 'ecoan'");
  await loadCatalogue(server.pool);
  expect((await server.ownerPool.query("select name from supporter where slug = 'ecoan'")).rows).toEqual([{ name: 'changed by hand' }]);
});

it('is loaded once by servers that start together', async () => {
  await server.ownerPool.query("delete from installation where key = 'catalogue'");
  await Promise.all([loadCatalogue(server.pool), loadCatalogue(server.pool), loadCatalogue(server.pool)]);
  expect((await content()).community).toHaveLength(20);
});
