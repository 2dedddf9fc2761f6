import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
beforeAll(async () => { server = await startTestServer(); });
afterAll(() => server.stop());

const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));

it('lists the communities in the order of a Spanish index', async () => {
  const { communities } = await visitor('{ communities { name } }');
  const names = communities.map((community: any) => community.name);
  expect(names).toHaveLength(20);
  expect(names.slice(0, 4)).toEqual(['Abra Málaga Thastayoc', 'Cancha Cancha', 'Chicón', 'Cooperativa Agraria de Usuarios José Zúñiga Letona de Huarán']);
});

it('shows a community with its district, its other names, what it offers, its areas, its treks and its sources', async () => {
  const { community } = await visitor(`{ community(slug: "quishuarani") { name kind alternativeNames altitudeM district { name province } position { latitude longitude isApproximate }
    services { slug name { es en } } conservationAreas { slug } treks { slug } sources { id } } }`);
  expect(community).toMatchObject({
    name: 'Quishuarani', kind: 'PEASANT_COMMUNITY', altitudeM: 3900, district: { name: 'Lares', province: 'Calca' }, position: { latitude: -13.19, longitude: -72.02, isApproximate: true },
    conservationAreas: [{ slug: 'hatun-queuna-quishuarani-ccollana' }, { slug: 'siete-cataratas-qanchis-paccha' }], treks: [{ slug: 'colque-cruz' }, { slug: 'quishuarani-patacancha' }],
  });
  expect(community.alternativeNames).toContain('Kiswarani');
  expect(community.services[0]).toEqual({ slug: 'homestay', name: { es: 'Alojamiento en casa de familia', en: 'Homestay' } });
  expect(community.sources.length).toBeGreaterThan(0);
});

it('keeps the founding text’s wrong name as an alternative', async () => {
  expect((await visitor('{ community(slug: "cancha-cancha") { name alternativeNames } }')).community).toMatchObject({ name: 'Cancha Cancha', alternativeNames: expect.arrayContaining(['Cancha Field']) });
});

it('shows disputed altitudes as a range, and what is not known as null', async () => {
  const { huilloc, unknown } = await visitor('{ huilloc: community(slug: "huilloc") { altitudeM altitudeRange { lowM highM } } unknown: community(slug: "suttuc-paccha") { altitudeM altitudeRange { lowM } district { name } position { latitude } } }');
  expect(huilloc).toEqual({ altitudeM: 3400, altitudeRange: { lowM: 2900, highM: 3962 } });
  expect(unknown).toEqual({ altitudeM: null, altitudeRange: null, district: null, position: null });
});

it('counts the cooperative’s area among those of the communities whose land it covers', async () => {
  expect((await visitor('{ community(slug: "tacllapata") { conservationAreas { slug owner { slug } } } }')).community.conservationAreas).toEqual([{ slug: 'kuntur-wachana', owner: { slug: 'huaran-cooperative' } }]);
});

it('answers null for a community that does not exist', async () => {
  expect(await visitor('{ community(slug: "nowhere") { name } }')).toEqual({ community: null });
});

it('reads the list with its relations in as many statements for twenty communities as for one', async () => {
  const fields = 'district { name } services { slug } conservationAreas { owner { name } } treks { name } sources { id }';
  const sent = async (query: string) => { await visitor(query); const before = statementCount.sent; await visitor(query); return statementCount.sent - before; };
  expect(await sent(`{ communities { ${fields} } }`)).toBe(await sent(`{ community(slug: "quishuarani") { ${fields} } }`));
});
