import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(); });
afterAll(() => server.stop());

const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));

it('lists treks with stages first, the network’s own route at the head, and those without stages last', async () => {
  const { treks } = await visitor('{ treks { slug kind days stages { day } } }');
  expect(treks.map((trek: any) => trek.slug)).toEqual(['colque-cruz', 'lares-classic', 'quishuarani-patacancha', 'pumahuanca-lares', 'huacahuasi-mantanay', 'huacahuasi-pumahuanca', 'chicon-glacier', 'abra-malaga-birding', 'queuna', 'puyales']);
  for (const trek of treks) expect(trek.stages.map((stage: any) => stage.day)).toEqual(Array.from({ length: trek.days ?? 0 }, (_, i) => i + 1));
});

it('says of a route without known stages that nothing is known, not that it has none', async () => {
  expect((await visitor('{ trek(slug: "queuna") { name title { en } days difficulty highestPointM highestSleepM stages { day } communities { slug } conservationAreas { slug } } }')).trek).toEqual({
    name: 'Ruta de la Queuña', title: { en: 'Queuña route' }, days: null, difficulty: null, highestPointM: null, highestSleepM: null, stages: [],
    communities: [{ slug: 'ollanta' }, { slug: 'rumira-sondormayo' }], conservationAreas: [{ slug: 'choquechaca' }, { slug: 'qosqoccahuarina' }],
  });
});

it('shows a trek day by day, with places, passes and lodging, unknown figures as null', async () => {
  const { trek } = await visitor(`{ trek(slug: "colque-cruz") { name days highestPointM highestSleepM bestMonths rainyMonths distanceKm
    stages { day from { slug altitudeM } to { name title { en } community { slug } } highPlace { name otherAltitudesM kind } highPointM highPointName { es en } overnight { slug } lodging distanceKm ascentM hoursMin hoursMax communities { slug } conservationAreas { slug } } } }`);
  expect(trek).toMatchObject({ name: 'Ruta Colque Cruz', days: 3, highestPointM: 4700, highestSleepM: 4021, distanceKm: null, bestMonths: [5, 6, 7, 8, 9], rainyMonths: [11, 12, 1, 2, 3] });
  expect(trek.stages[0]).toMatchObject({ day: 1, from: { slug: 'huaran', altitudeM: 2900 }, to: { community: { slug: 'cancha-cancha' } }, highPlace: null, highPointName: { es: 'Cancha Cancha' }, lodging: ['CAMP', 'HOME'], distanceKm: null, ascentM: 1072 });
  expect(trek.stages[1]).toMatchObject({ highPlace: { name: 'Abra Pachacutec', kind: 'PASS', otherAltitudesM: [4800, 4500, 4343] }, highPointM: 4700, highPointName: { es: 'Abra Pachacutec', en: 'Pachacutec pass' }, distanceKm: 14, overnight: { slug: 'quishuarani' } });
  expect(trek.stages[1].conservationAreas.map((area: any) => area.slug)).toEqual(['kuntur-wachana', 'hatun-queuna-quishuarani-ccollana', 'siete-cataratas-qanchis-paccha']);
  expect(trek.stages[2]).toMatchObject({ to: { title: { en: 'Cuncani' } }, overnight: null, lodging: [] });
});

it('names the communities and areas of a trek in the order in which one meets them', async () => {
  const { trek } = await visitor('{ trek(slug: "colque-cruz") { communities { slug } conservationAreas { slug } } }');
  expect(trek.communities.map((community: any) => community.slug)).toEqual(['huaran-cooperative', 'cancha-cancha', 'quishuarani', 'cuncani', 'lares-ayllu']);
  expect(trek.conservationAreas.map((area: any) => area.slug)).toEqual(['kuntur-wachana', 'hatun-queuna-quishuarani-ccollana', 'siete-cataratas-qanchis-paccha', 'sele-tecse-lares-ayllu']);
});

it('takes the highest point from known altitudes only', async () => {
  const { trek } = await visitor('{ trek(slug: "pumahuanca-lares") { highestPointM highestSleepM stages { highPlace { slug altitudeM } highPointM } } }');
  expect(trek).toMatchObject({ highestPointM: 4010, highestSleepM: 4010 });
  expect(trek.stages[1]).toEqual({ highPlace: { slug: 'pumahuanca-pass', altitudeM: null }, highPointM: null });
});

it('answers null for a trek that does not exist', async () => {
  expect(await visitor('{ trek(slug: "inca-trail") { name } }')).toEqual({ trek: null });
});

it('reads all treks with stages, communities, areas and sources in as many statements as one', async () => {
  const fields = `highestPointM highestSleepM communities { name } conservationAreas { name owner { name } } sources { id }
    stages { from { name community { name } } to { name } highPlace { name } overnight { name } communities { name } conservationAreas { name } }`;
  const sent = async (query: string) => { await visitor(query); const before = statementCount.sent; await visitor(query); return statementCount.sent - before; };
  expect(await sent(`{ treks { ${fields} } }`)).toBe(await sent(`{ trek(slug: "colque-cruz") { ${fields} } }`));
});
