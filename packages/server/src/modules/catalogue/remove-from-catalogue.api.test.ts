import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { dayFromToday, makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { catalogue } from '#seed/catalogue/catalogue';
import { catalogueLoads } from '#seed/catalogue/load-catalogue';
import { DROPS } from './removal.finders.ts';
import { REFERRING } from './reference.finders.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
});
afterAll(() => server.stop());

const one = (field: string, value: string) => ({ field, values: [value] });
const look = async (noun: string, id: string) => (await editor.run(`query ($noun: RemovableNoun!, $id: ID!) { catalogueRemoval(noun: $noun, id: $id) { name version lastDay references { kind count examples } kept { count fingerprint } } }`, { noun, id })).catalogueRemoval;
const REMOVE = `mutation ($input: RemoveFromCatalogueInput!) { removeFromCatalogue(input: $input) { __typename ... on Problem { message } ... on RemoveFromCatalogueSuccess { name } ... on StillReferredTo { references { kind count examples } }
  ... on NotTheLastStage { lastDay } ... on EffectNotSeen { kept { count } } } }`;
const remove = async (noun: string, id: string, more: { version?: number; reason?: string; seenKept?: string } = {}) =>
  (await editor.run(REMOVE, { input: { noun, id, version: more.version ?? (await look(noun, id)).version, reason: more.reason ?? 'Se agregó por error', seenKept: more.seenKept } })).removeFromCatalogue;
const owner = async (query: string) => (await server.ownerPool.query(query)).rows;
async function release() {
  for (const load of catalogueLoads(catalogue)) {
    if (load.before) await server.pool.query(load.before);
    await server.pool.query(load.statement, [JSON.stringify(load.rows)]);
  }
}
const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));

it('removes a place that nothing refers to, with a reason, and keeps in the trail what it said', async () => {
  const { object } = await editor.add('PLACE', [one('name', 'Campamento Equivocado'), one('kind', 'CAMP'), one('altitudeM', '4100')]);
  expect(await look('PLACE', object.id)).toMatchObject({ name: 'Campamento Equivocado', references: [] });
  expect(await remove('PLACE', object.id, { reason: ' ' })).toMatchObject({ __typename: 'ReasonMissing' });
  expect(await remove('PLACE', object.id, { version: 7 })).toMatchObject({ __typename: 'RemovalStale' });
  expect(await remove('PLACE', object.id)).toEqual({ __typename: 'RemoveFromCatalogueSuccess', name: 'Campamento Equivocado' });
  expect((await editor.run('query ($id: ID!) { catalogueObject(noun: PLACE, id: $id) { id } }', { id: object.id })).catalogueObject).toBeNull();
  expect(await owner(`select action, reason, before from audit_entry where object_id = '${object.id}' order by at desc limit 1`)).toEqual([
    { action: 'remove-from-catalogue', reason: 'Se agregó por error', before: { removed: 'Campamento Equivocado', name: 'Campamento Equivocado', kind: 'CAMP', altitudeM: '4100' } },
  ]);
  expect(await owner(`select 1 from catalogue_fact where object_id = '${object.id}'`)).toEqual([]);
});

it('refuses a place that stages, services, closures, departures and reservations refer to: which and how many', async () => {
  await makeDeparture(server, { inDays: 40 });
  const [{ id }] = await owner(`select p.id from place p join resource r on r.place_id = p.id limit 1`);
  const { references } = await look('PLACE', id);
  expect(references.map(({ kind }: any) => kind)).toEqual(['STAGES', 'DEPARTURES', 'LIMITS']);
  expect(references[1]).toMatchObject({ count: 1, examples: [expect.stringContaining('Ruta Colque Cruz · ')] });
  expect(await remove('PLACE', id)).toMatchObject({ __typename: 'StillReferredTo', references });
  expect(await owner(`select 1 as there from place where id = '${id}'`)).toEqual([{ there: 1 }]);
});

it('removes only the last stage, after the departures that keep the old route were seen; the trek is a day shorter and names what its stages meet', async () => {
  const [first, last] = [await editor.stageOf('colque-cruz', 1), (await owner(`select s.id, s.day from stage s join trek t on t.id = s.trek_id where t.slug = 'colque-cruz' order by s.day desc limit 1`))[0]];
  expect(await remove('STAGE', first)).toMatchObject({ __typename: 'NotTheLastStage', lastDay: last.day });
  expect(await remove('STAGE', last.id)).toMatchObject({ __typename: 'EffectNotSeen', kept: { count: 1 } });
  const { kept, lastDay } = await look('STAGE', last.id);
  expect([kept.count, lastDay]).toEqual([1, null]);
  expect(await look('STAGE', first)).toMatchObject({ lastDay: last.day });
  expect(await remove('STAGE', last.id, { seenKept: kept.fingerprint })).toMatchObject({ __typename: 'RemoveFromCatalogueSuccess' });
  const { trek } = await visitor('{ trek(slug: "colque-cruz") { days stages { day conservationAreas { slug } } conservationAreas { slug } } }');
  expect([trek.days, trek.stages.length]).toEqual([last.day - 1, last.day - 1]);
  expect(trek.conservationAreas.map(({ slug }: any) => slug).toSorted()).toEqual([...new Set(trek.stages.flatMap((stage: any) => stage.conservationAreas.map(({ slug }: any) => slug)))].toSorted());
});

it('refuses a source that facts name, and removes one that nobody names', async () => {
  const [cited] = await owner(`select o.object_id as id from source o join community c on o.id = any (c.source_ids) limit 1`);
  expect((await remove('SOURCE', cited.id)).references.map(({ kind }: any) => kind)).toEqual(expect.arrayContaining(['COMMUNITIES']));
  const { object } = await editor.add('SOURCE', [one('title', 'Folleto repetido')]);
  expect(await remove('SOURCE', object.id)).toMatchObject({ name: 'Folleto repetido' });
});

it('removes a service and a figure; a later release of the catalogue brings back nothing of what was removed', async () => {
  const [service] = await owner(`select s.id, c.slug as community, s.slug from community_service s join community c on c.id = s.community_id order by c.slug, s.position limit 1`);
  const [figure] = await owner(`select id, key from figure where key = 'conservation-areas'`);
  await remove('SERVICE', service.id);
  await remove('FIGURE', figure.id);
  await owner(`update trek set days = null where slug = 'queuna'`);
  const [{ id: trek }] = await owner(`select t.id from trek t where not exists (select from stage s where s.trek_id = t.id) and not exists (select from rate r where r.trek_id = t.id) limit 1`);
  const [{ slug }] = await owner(`select slug from trek where id = '${trek}'`);
  expect(await remove('TREK', trek)).toMatchObject({ __typename: 'RemoveFromCatalogueSuccess' });

  await release();
  expect(await owner(`select 1 from community_service s join community c on c.id = s.community_id where c.slug = '${service.community}' and s.slug = '${service.slug}'`)).toEqual([]);
  expect((await visitor('{ network { figures { key } } }')).network.figures.map(({ key }: any) => key)).not.toContain('conservation-areas');
  expect((await visitor('{ treks { slug } }')).treks.map((one: any) => one.slug)).not.toContain(slug);
  expect(await owner(`select max(s.day)::int as last from stage s join trek t on t.id = s.trek_id where t.slug = 'colque-cruz'`)).toEqual(await owner(`select days as last from trek where slug = 'colque-cruz'`));
});

it('leaves a release loadable when stages of it start at a place that staff removed: they stay as they were edited', async () => {
  const stage = (await owner(`select s.id, s.from_place_id as from, p.slug from stage s join place p on p.id = s.from_place_id where (select count(*) from stage o where p.id in (o.from_place_id, o.to_place_id, o.high_place_id, o.overnight_place_id)) = 1
    and p.id is distinct from s.to_place_id and p.id is distinct from s.high_place_id and p.id is distinct from s.overnight_place_id
    and not exists (select from resource r where r.place_id = p.id) and not exists (select from community_service c where c.place_id = p.id) limit 1`))[0];
  const [{ id: other }] = await owner(`select id from place where id <> '${stage.from}' limit 1`);
  const { version, departuresKept } = await editor.read('STAGE', stage.id);
  expect(await editor.edit('STAGE', stage.id, version, [one('from', other)], departuresKept.fingerprint)).toMatchObject({ __typename: 'EditFactsSuccess' });
  expect((await look('PLACE', stage.from)).references).toEqual([]);
  expect(await remove('PLACE', stage.from)).toMatchObject({ __typename: 'RemoveFromCatalogueSuccess' });
  await release();
  expect(await owner(`select from_place_id as from from stage where id = '${stage.id}'`)).toEqual([{ from: other }]);
  expect(await owner(`select 1 from place where slug = '${stage.slug}'`)).toEqual([]);
});

it('retires a trek from a day on: not listed, no departure opened that starts later; those that are open were shown first and stay', async () => {
  const trek = await editor.idOf('trek', 'colque-cruz');
  const from = await dayFromToday(server, 20);
  const { version } = await editor.read('TREK', trek);
  const unseen = await editor.edit('TREK', trek, version, [one('retiredFrom', from)]);
  expect(unseen).toMatchObject({ __typename: 'EffectNotSeen', kept: { count: 1 } });
  expect(await editor.edit('TREK', trek, version, [one('retiredFrom', from)], unseen.kept.fingerprint)).toMatchObject({ __typename: 'EditFactsSuccess' });
  expect((await visitor('{ trek(slug: "colque-cruz") { retiredFrom } }')).trek).toEqual({ retiredFrom: from });
  const open = async (date: string) => (await editor.run('mutation ($input: OpenDepartureInput!) { openDeparture(input: $input) { __typename ... on TrekRetired { retiredFrom } } }', { input: { trekSlug: 'colque-cruz', date, groupSize: 8 } })).openDeparture;
  expect(await open(await dayFromToday(server, 20))).toEqual({ __typename: 'TrekRetired', retiredFrom: from });
  expect(await open(await dayFromToday(server, 19))).toMatchObject({ __typename: 'OpenDepartureSuccess' });
  const listed = async () => (await visitor('{ treks { slug } }')).treks.map(({ slug }: any) => slug).includes('colque-cruz');
  await server.setClock('30 days');
  expect(await listed()).toBe(true);
  await server.setClock('80 days');
  expect(await listed()).toBe(false);
  expect((await visitor('{ trek(slug: "colque-cruz") { slug } }')).trek).toEqual({ slug: 'colque-cruz' });
  await server.setClock('0 days');
});

it('is for those who edit the catalogue', async () => {
  const finance = await server.makePerson({ networkRoles: ['FINANCE'] });
  const [{ id }] = await owner('select id from place limit 1');
  expect(codeOf(await server.as(finance).execute(REMOVE, { input: { noun: 'PLACE', id, version: 1, reason: 'porque sí' } }))).toBe('NOT_ALLOWED');
  expect(dataOf(await server.as(finance).execute('query ($id: ID!) { catalogueRemoval(noun: PLACE, id: $id) { name } }', { id })).catalogueRemoval).toBeNull();
});

it('knows everything that may refer to what is removed: every foreign key and every column of sources', async () => {
  const tables = { PLACE: 'place', TREK: 'trek', STAGE: 'stage', SERVICE: 'community_service', SOURCE: 'source', FIGURE: 'figure' } as const;
  for (const [noun, table] of Object.entries(tables) as [keyof typeof tables, string][]) {
    const referring = await owner(`select distinct c.conrelid::regclass::text as table from pg_constraint c where c.contype = 'f' and c.confrelid = '${table}'::regclass`);
    const handled = [...REFERRING[noun].map(({ from }) => from), ...DROPS[noun].map(String)].join('\n');
    expect(referring.filter(({ table: name }) => !new RegExp(`\\b${name}\\b`).test(handled)).map(({ table: name }) => `${name} → ${table}`)).toEqual([]);
  }
  const columns = await owner(`select table_name as table from information_schema.columns where table_schema = 'public' and column_name = 'source_ids'`);
  const cited = REFERRING.SOURCE.map(({ from }) => from).join('\n');
  expect(columns.filter(({ table }) => !new RegExp(`\\b${table}\\b`).test(cited))).toEqual([]);
});
