import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer({ isDemo: true }); });
afterAll(() => server.stop());

const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));

it('tells a visitor the network’s name, its former name and that this is a demonstration', async () => {
  expect((await visitor('{ network { name formerName isDemo } }')).network).toEqual({ name: 'Vilcanota Trek', formerName: 'Lares Trek', isDemo: true });
});

it('does not call itself a demonstration where it is none', async () => {
  const real = await startTestServer({ isDemo: false });
  expect(dataOf(await real.as(undefined).execute('{ network { isDemo } }')).network.isDemo).toBe(false);
  await real.stop();
});

it('puts contradicting figures side by side, each with its sources', async () => {
  const { network } = await visitor('{ network { figures { key label { es en } unit values { value qualifier { es en } year sources { id title url } } } } }');
  const areas = network.figures.find((figure: any) => figure.key === 'conservation-areas');
  expect(areas.values.map((value: any) => value.value)).toEqual(['8', '9', '7', '6']);
  const hectares = network.figures.find((figure: any) => figure.key === 'conservation-area-hectares');
  expect(hectares).toMatchObject({ unit: 'ha', label: { es: 'Superficie de las áreas de conservación privada' } });
  expect(hectares.values[0]).toMatchObject({ value: '7324.418', year: 2017, qualifier: { es: 'ocho áreas', en: 'eight areas' }, sources: [{ id: 'founding-text', url: null }] });
  for (const figure of network.figures) for (const value of figure.values) expect(value.sources).not.toEqual([]);
});

it('shows services of the forests, supporters by their right names, and the four districts', async () => {
  const { network } = await visitor('{ network { ecosystemServices { slug name { es } text { es en } sources { id } } supporters { name kind alternativeName sources { id } } districts { name province } } }');
  expect(network.ecosystemServices.map((service: any) => service.slug)).toEqual(['carbon', 'water-release', 'soil', 'water-storage']);
  expect(network.supporters).toContainEqual({ name: 'American Bird Conservancy', kind: 'ngo', alternativeName: 'American Bird Conservation', sources: [{ id: 'founding-text' }, { id: 'abc-program' }, { id: 'ecoan-vil' }] });
  expect(network.districts.map((district: any) => `${district.name}, ${district.province}`)).toEqual(['Calca, Calca', 'Lares, Calca', 'Ollantaytambo, Urubamba', 'Urubamba, Urubamba']);
});

it('says today’s date in Lima by the database’s clock', async () => {
  await server.setClock('400 days');
  const { rows } = await server.ownerPool.query('select lima_today()::text as today');
  expect((await visitor('{ network { today } }')).network.today).toBe(rows[0].today);
  await server.setClock('0');
});

it('publishes no note or confidence of the editors', async () => {
  const { __schema } = await visitor('{ __schema { types { name fields { name } } } }');
  // What visitors read of the catalogue; the desk's own types answer null to them (edit-facts.api.test.ts).
  const catalogue = new Set(['Network', 'ReportedFigure', 'ReportedValue', 'EcosystemService', 'Supporter', 'District', 'Source', 'Community', 'CommunityService', 'CommunityServiceName', 'ConservationArea', 'Trek', 'Stage',
    'Place', 'Track', 'FactGround', 'ChecklistItem']);
  const types = __schema.types.filter((type: any) => catalogue.has(type.name));
  expect(types).toHaveLength(catalogue.size);
  const published = types.flatMap((type: any) => type.fields.map((field: any) => field.name));
  expect(published.filter((name: string) => /note$|confidence|editor/i.test(name))).toEqual([]);
});

it('reads the sources of all figures in one statement', async () => {
  const sent = async (query: string) => { await visitor(query); const before = statementCount.sent; await visitor(query); return statementCount.sent - before; };
  expect(await sent('{ network { figures { values { sources { id } } } } }')).toBe(await sent('{ network { figures { values { value } } } }') + 1);
});
