import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { startTestServer, type TestServer } from '../../../test/kit.ts';
import { type Catalogue, catalogue } from './catalogue.ts';
import type { Load } from './load.ts';
import { catalogueLoads } from './load-catalogue.ts';
import { serviceNames } from './texts/services.ts';

let server: TestServer;
const horsesInRelease = serviceNames.horses!.en;
let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
});
afterAll(() => server.stop());

/** A later release: other altitudes, other hectares, other areas of a stage, one service more, other figures. */
function laterRelease(): Catalogue {
  const later = structuredClone(catalogue) as any;
  for (const community of later.communities) community.altitudeM = 3333;
  for (const area of later.pcas) { area.hectares = 99.5; area.instrument = 'R.M. 999-2030-MINAM'; }
  for (const trek of later.treks) for (const stage of trek.stages) { stage.pcas = ['choquechaca']; stage.ascentM = 777; }
  for (const source of later.sources) source.title = `${source.title} (revised)`;
  later.communities[0].services = [...later.communities[0].services, 'horses'];
  later.impactMetrics.find(({ metric }: any) => metric === 'seedlings-planted').value = 5_000_000;
  return later;
}
async function release(loads: readonly Load[]) {
  for (const load of loads) {
    if (load.before) await server.pool.query(load.before);
    await server.pool.query(load.statement, [JSON.stringify(load.rows)]);
  }
}
const one = async (query: string) => (await server.ownerPool.query(query)).rows[0];
const edit = async (noun: string, table: string, slug: string, field: string, values: string[]) => {
  const id = await editor.idOf(table, slug);
  const answer = await editor.edit(noun, id, (await editor.read(noun, id)).version, [{ field, values }]);
  expect(answer.__typename).toBe('EditFactsSuccess');
};

it('leaves what staff edited as they left it, and brings new facts where nothing was edited: fact by fact', async () => {
  await edit('COMMUNITY', 'community', 'huilloc', 'altitudeM', ['3400']);
  await edit('CONSERVATION_AREA', 'conservation_area', 'mantanay', 'hectares', ['365.6']);
  await edit('COMMUNITY', 'community', 'lares-ayllu', 'altitudeM', []);
  const stage = await editor.stageOf('colque-cruz', 1);
  await editor.edit('STAGE', stage, (await editor.read('STAGE', stage)).version, [{ field: 'conservationAreas', values: [await editor.idOf('conservation_area', 'mantanay')] }]);
  const source = (await one(`select object_id from source where id = 'vt-home'`)).object_id;
  await editor.edit('SOURCE', source, 1, [{ field: 'title', values: ['Página de la red'] }]);
  const [horses] = (await editor.run('{ catalogueTexts(isMissing: false) { id kind es en } }')).catalogueTexts.filter(({ kind, es }: any) => kind === 'SERVICE_NAME' && es === 'Caballos');
  await editor.run('mutation ($input: EditCatalogueTextInput!) { editCatalogueText(input: $input) { __typename } }', { input: { id: horses.id, es: horses.es, en: 'Riding horses', seenEs: horses.es, seenEn: horses.en } });
  const { catalogueFigures } = await editor.run('{ catalogueFigures { key version values { value qualifierEs qualifierEn year sourceIds } } }');
  const areas = catalogueFigures.find((figure: any) => figure.key === 'conservation-areas');
  const { editFigure } = await editor.run('mutation ($input: EditFigureInput!) { editFigure(input: $input) { __typename } }', { input: { ...areas, values: areas.values.slice(0, 1), confidence: 'HIGH' } });
  expect(editFigure.__typename).toBe('EditFigureSuccess');

  await release(catalogueLoads(laterRelease()));

  expect(await one(`select altitude_m from community where slug = 'huilloc'`)).toEqual({ altitude_m: 3400 });
  expect(await one(`select altitude_m from community where slug = 'lares-ayllu'`)).toEqual({ altitude_m: null });
  expect(await one(`select hectares, instrument from conservation_area where slug = 'mantanay'`)).toEqual({ hectares: 365.6, instrument: 'R.M. 999-2030-MINAM' });
  expect(await one(`select array_agg(a.slug) as slugs from stage_area l join conservation_area a on a.id = l.conservation_area_id where l.stage_id = '${stage}'`)).toEqual({ slugs: ['mantanay'] });
  expect(await one(`select title from source where id = 'vt-home'`)).toEqual({ title: 'Página de la red' });
  expect(await one(`select count(*)::int as values from reported_figure where key = 'conservation-areas'`)).toEqual({ values: 1 });
  expect(await one(`select name_en from community_service_name where slug = 'horses'`)).toEqual({ name_en: 'Riding horses' });

  expect(await one(`select altitude_m from community where slug = 'pallata'`)).toEqual({ altitude_m: 3333 });
  expect(await one(`select hectares from conservation_area where slug = 'choquechaca'`)).toEqual({ hectares: 99.5 });
  expect(await one(`select s.ascent_m, array_agg(a.slug) as slugs from stage s join trek t on t.id = s.trek_id join stage_area l on l.stage_id = s.id join conservation_area a on a.id = l.conservation_area_id
    where t.slug = 'colque-cruz' and s.day = 2 group by s.id`)).toEqual({ ascent_m: 777, slugs: ['choquechaca'] });
  expect(await one(`select ascent_m from stage where id = '${stage}'`)).toEqual({ ascent_m: 777 });
  expect(await one(`select title from source where id = 'vt-guide'`)).toMatchObject({ title: expect.stringContaining('(revised)') });
  expect(await one(`select count(*)::int as values from reported_figure where value = '5000000'`)).toEqual({ values: 1 });
  expect(await one(`select count(*)::int as n from community_service s join community c on c.id = s.community_id where c.slug = '${catalogue.communities[0]!.slug}' and s.slug = 'horses'`)).toEqual({ n: 1 });
});

it('would overwrite them without the marks: the control', async () => {
  await server.ownerPool.query('delete from catalogue_fact');
  await release(catalogueLoads(laterRelease()));
  expect(await one(`select altitude_m from community where slug = 'huilloc'`)).toEqual({ altitude_m: 3333 });
  expect(await one(`select hectares from conservation_area where slug = 'mantanay'`)).toEqual({ hectares: 99.5 });
  expect(await one(`select name_en from community_service_name where slug = 'horses'`)).toEqual({ name_en: horsesInRelease });
  expect(await one(`select title from source where id = 'vt-home'`)).toMatchObject({ title: expect.stringContaining('(revised)') });
});
