import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
});
afterAll(() => server.stop());

const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));
const one = (field: string, value: string) => ({ field, values: [value] });

it('adds a source, and an editor grounds a fact in it', async () => {
  const added = await editor.add('SOURCE', [one('title', 'Resolución Ministerial 150-2026-MINAM'), one('dated', '2026-06-01'), one('url', 'gob.pe/minam/rm-150')]);
  expect(added).toMatchObject({ __typename: 'AddToCatalogueSuccess', object: { noun: 'SOURCE', name: 'Resolución Ministerial 150-2026-MINAM' } });
  const id = await editor.idOf('conservation_area', 'choquechaca');
  const { version } = await editor.read('CONSERVATION_AREA', id);
  await editor.edit('CONSERVATION_AREA', id, version, [{ ...one('validUntil', '2036-06-01'), sourceIds: ['resolucion-ministerial-150-2026-minam'] }]);
  const { conservationArea } = await visitor('{ conservationArea(slug: "choquechaca") { legalState factGrounds { sources { title url dated } } } }');
  expect(conservationArea).toEqual({ legalState: 'RECOGNISED', factGrounds: [{ sources: [{ title: 'Resolución Ministerial 150-2026-MINAM', url: 'gob.pe/minam/rm-150', dated: '2026-06-01' }] }] });
});

it('adds a place once: a repetition finds the first', async () => {
  const facts = [one('name', 'Campamento Yanacocha'), one('nameEn', 'Yanacocha camp'), one('kind', 'CAMP'), one('altitudeM', '4200')];
  const first = await editor.add('PLACE', facts);
  expect(await editor.add('PLACE', facts)).toMatchObject({ __typename: 'AlreadyInCatalogue', existing: { id: first.object.id } });
});

it('adds what a community offers, with where and by what it is charged; what is not known stays to be confirmed', async () => {
  const community = await editor.idOf('community', 'pallata');
  const place = await editor.idOf('place', 'huaran');
  await editor.add('SERVICE', [one('community', community), one('service', 'homestay'), one('place', place), one('priceClass', 'PER_NIGHT'), one('isOffered', 'true')]);
  await editor.add('SERVICE', [one('community', community), one('service', 'horses')]);
  expect((await visitor('{ community(slug: "pallata") { services { slug } offers { slug priceClass place { slug } } } }')).community).toEqual({
    services: [{ slug: 'trail-end' }, { slug: 'homestay' }, { slug: 'horses' }], offers: [{ slug: 'trail-end', priceClass: null, place: null }, { slug: 'homestay', priceClass: 'PER_NIGHT', place: { slug: 'huaran' } }, { slug: 'horses', priceClass: null, place: null }],
  });
  expect(await editor.add('SERVICE', [one('community', community), one('service', 'flying-carpet')])).toMatchObject({ problems: [{ field: 'service', fault: 'NOT_IN_CATALOGUE' }] });
});

it('no longer shows what a community stopped offering, and keeps its facts', async () => {
  const { catalogueObjects } = await editor.run('{ catalogueObjects(noun: SERVICE) { id name version } }');
  const horses = catalogueObjects.find(({ name }: any) => name === 'Caballos · Pallata');
  await editor.edit('SERVICE', horses.id, horses.version, [one('isOffered', 'false')]);
  expect((await visitor('{ community(slug: "pallata") { services { slug } } }')).community.services).toEqual([{ slug: 'trail-end' }, { slug: 'homestay' }]);
});

it('adds the stages of a trek whose stages were not known, one after the other, and departures may be opened', async () => {
  const [trek, from, to] = [await editor.idOf('trek', 'queuna'), await editor.idOf('place', 'huaran'), await editor.idOf('place', 'cancha-cancha')];
  const area = await editor.idOf('conservation_area', 'qosqoccahuarina');
  const stage = (day: number) => [one('trek', trek), one('day', String(day)), one('from', from), one('to', to), one('conservationAreas', area)];
  expect(await editor.add('STAGE', stage(2))).toMatchObject({ __typename: 'StageOutOfOrder', nextDay: 1 });
  expect(await editor.add('STAGE', stage(1))).toMatchObject({ __typename: 'AddToCatalogueSuccess', object: { name: 'Ruta de la Queuña · 1' } });
  expect((await visitor('{ trek(slug: "queuna") { days stages { day conservationAreas { slug } } conservationAreas { slug } } }')).trek).toEqual({
    days: 1, stages: [{ day: 1, conservationAreas: [{ slug: 'qosqoccahuarina' }] }], conservationAreas: [{ slug: 'qosqoccahuarina' }, { slug: 'choquechaca' }],
  });
  await makeDeparture(server, { trek: 'queuna', inDays: 90 });
  const unseen = await editor.add('STAGE', stage(2));
  expect(unseen).toMatchObject({ __typename: 'EffectNotSeen', kept: { count: 1 } });
  expect(await editor.add('STAGE', stage(2), unseen.kept.fingerprint)).toMatchObject({ __typename: 'AddToCatalogueSuccess' });
  expect(await editor.add('STAGE', stage(2))).toMatchObject({ __typename: 'AlreadyInCatalogue' });
});

it('asks for what may not be unknown, all at once', async () => {
  expect((await editor.add('PLACE', [one('altitudeM', 'high')])).problems).toEqual([{ field: 'name', fault: 'REQUIRED' }, { field: 'kind', fault: 'REQUIRED' }, { field: 'altitudeM', fault: 'NOT_A_NUMBER' }]);
});
