import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { makeEditor } from '../../../test/catalogue.ts';
import { makeDeparture } from '../../../test/departures.ts';
import { codeOf, dataOf, startTestServer, type TestServer } from '../../../test/kit.ts';
import { makeHold } from '../../../test/reservations.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
});
afterAll(() => server.stop());

const visitor = async (query: string) => dataOf(await server.as(undefined).execute(query));

it('saves a fact with its source, confidence and note; the public page shows value, source and day, and neither note nor confidence', async () => {
  const id = await editor.idOf('conservation_area', 'pampacorral');
  const { version } = await editor.read('CONSERVATION_AREA', id);
  const saved = await editor.edit('CONSERVATION_AREA', id, version, [{ field: 'validUntil', values: ['2031-05-04'], note: 'Llamó Gregorio' }, { field: 'instrument', values: ['R.M. 100-2021-MINAM'] }]);
  expect(saved).toMatchObject({ __typename: 'EditFactsSuccess', object: { version: version + 1 } });
  const now = await editor.read('CONSERVATION_AREA', id);
  expect(now.facts.find((fact: any) => fact.field === 'validUntil')).toMatchObject({ values: ['2031-05-04'], confidence: 'HIGH', note: 'Llamó Gregorio', sources: [{ id: 'vt-home' }], editedBy: { name: editor.person.name } });
  const { conservationArea } = await visitor('{ conservationArea(slug: "pampacorral") { legalState termEndsInYear instrument factGrounds { field enteredOn sources { id } } } }');
  expect(conservationArea).toMatchObject({ legalState: 'RECOGNISED', termEndsInYear: 2031, instrument: 'R.M. 100-2021-MINAM' });
  expect(conservationArea.factGrounds).toEqual(['instrument', 'validUntil'].map((field) => ({ field, enteredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), sources: [{ id: 'vt-home' }] })));
});

it('keeps in the history who changed what from what to what', async () => {
  const id = await editor.idOf('community', 'pallata');
  await editor.edit('COMMUNITY', id, (await editor.read('COMMUNITY', id)).version, [{ field: 'altitudeM', values: ['3050'] }]);
  const { history } = await editor.read('COMMUNITY', id);
  expect(history.at(-1)).toMatchObject({ action: 'edit-facts', actor: editor.person.name });
  expect(history.at(-1).changes).toContainEqual({ field: 'altitudeM', before: null, after: '3050' });
  expect(history.at(-1).changes).toContainEqual({ field: 'altitudeM.sources', before: null, after: (await server.ownerPool.query(`select title from source where id = 'vt-home'`)).rows[0].title });
});

it('lets a fact become unknown again, and shows it as to be confirmed', async () => {
  const id = await editor.idOf('community', 'quishuarani');
  const { version } = await editor.read('COMMUNITY', id);
  expect(await editor.edit('COMMUNITY', id, version, [{ field: 'altitudeM', values: [], sourceIds: [], confidence: null }])).toMatchObject({ __typename: 'EditFactsSuccess' });
  expect((await visitor('{ community(slug: "quishuarani") { altitudeM } }')).community.altitudeM).toBeNull();
  expect((await editor.read('COMMUNITY', id)).gaps).toContainEqual({ kind: 'TO_BE_CONFIRMED', field: 'altitudeM' });
});

it('refuses a save that was begun before another one, shows what is there now and writes nothing', async () => {
  const id = await editor.idOf('community', 'cancha-cancha');
  const { version } = await editor.read('COMMUNITY', id);
  await editor.edit('COMMUNITY', id, version, [{ field: 'altitudeM', values: ['4021'] }]);
  const stale = await editor.edit('COMMUNITY', id, version, [{ field: 'altitudeM', values: ['3751'] }]);
  expect(stale).toMatchObject({ __typename: 'CatalogueStale', current: { version: version + 1 } });
  expect(stale.current.facts).toContainEqual({ field: 'altitudeM', values: ['4021'] });
  expect((await visitor('{ community(slug: "cancha-cancha") { altitudeM } }')).community.altitudeM).toBe(4021);
});

it('lets one of ten editors save who opened the same version', async () => {
  const id = await editor.idOf('community', 'chicon');
  const { version } = await editor.read('COMMUNITY', id);
  const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => editor.edit('COMMUNITY', id, version, [{ field: 'altitudeM', values: [String(3000 + i)] }])));
  expect(answers.filter(({ __typename }) => __typename === 'EditFactsSuccess')).toHaveLength(1);
  expect(answers.filter(({ __typename }) => __typename === 'CatalogueStale')).toHaveLength(9);
});

it('refuses all that is to be mended at once, and writes nothing of the rest', async () => {
  const id = await editor.idOf('conservation_area', 'choquechaca');
  const before = await editor.read('CONSERVATION_AREA', id);
  const refused = await editor.edit('CONSERVATION_AREA', id, before.version, [
    { field: 'hectares', values: ['2.076,54'] }, { field: 'instrumentDate', values: ['2010-02-30'] }, { field: 'instrument', values: ['R.M. 1'], sourceIds: [] }, { field: 'name', values: ['Choquechaca'], confidence: null }, { field: 'shape', values: ['round'] },
  ]);
  expect(refused.problems).toEqual([
    { field: 'hectares', fault: 'NOT_A_NUMBER', found: '2.076,54', limit: null }, { field: 'instrumentDate', fault: 'NOT_A_DATE', found: '2010-02-30', limit: null },
    { field: 'instrument', fault: 'SOURCE_MISSING', found: null, limit: null }, { field: 'name', fault: 'CONFIDENCE_MISSING', found: null, limit: null }, { field: 'shape', fault: 'NO_SUCH_FACT', found: null, limit: null },
  ]);
  expect((await editor.read('CONSERVATION_AREA', id)).version).toBe(before.version);
});

it('refuses to save that something unknown is unknown: a later release could not tell more', async () => {
  const id = await editor.idOf('community', 'suttuc-paccha');
  const { version, facts } = await editor.read('COMMUNITY', id);
  expect(facts.find((fact: any) => fact.field === 'altitudeM').values).toEqual([]);
  expect((await editor.edit('COMMUNITY', id, version, [{ field: 'altitudeM', values: [], sourceIds: [], confidence: null }])).problems).toEqual([{ field: 'altitudeM', fault: 'UNCHANGED', found: null, limit: null }]);
});

it('refuses to save again what stands there with the same grounds: it would raise the version and stay in the trail', async () => {
  const id = await editor.idOf('community', 'suttuc-paccha');
  const fact = { field: 'altitudeM', values: ['3800'], note: 'by telephone' };
  expect(await editor.edit('COMMUNITY', id, (await editor.read('COMMUNITY', id)).version, [fact])).toMatchObject({ __typename: 'EditFactsSuccess' });
  const { version } = await editor.read('COMMUNITY', id);
  expect((await editor.edit('COMMUNITY', id, version, [fact])).problems).toEqual([{ field: 'altitudeM', fault: 'UNCHANGED', found: null, limit: null }]);
  expect(await editor.edit('COMMUNITY', id, version, [{ ...fact, confidence: 'LOW' }])).toMatchObject({ __typename: 'EditFactsSuccess' });
});

it('reads which departures keep their route for a whole page in one statement', async () => {
  const sentFor = async (noun: string) => {
    const before = statementCount.sent;
    const { catalogueObjects } = await editor.run('query ($noun: CatalogueNoun!) { catalogueObjects(noun: $noun) { id departuresKept { count reservedSpots } } }', { noun });
    return { statements: statementCount.sent - before, objects: catalogueObjects.length };
  };
  await sentFor('TREK');
  const [areas, treks, stages] = [await sentFor('CONSERVATION_AREA'), await sentFor('TREK'), await sentFor('STAGE')];
  expect(stages.objects).toBeGreaterThan(treks.objects);
  expect([treks.statements, stages.statements]).toEqual([areas.statements + 1, areas.statements + 1]);
});

it('shows decimal numbers as people write them', async () => {
  const { facts } = await editor.read('CONSERVATION_AREA', await editor.idOf('conservation_area', 'choquechaca'));
  expect(facts.find((fact: any) => fact.field === 'hectares').values).toEqual(['2076.54']);
});

it('points only to what the catalogue has, and only to sources it lists', async () => {
  const id = await editor.idOf('conservation_area', 'mantanay');
  const { version } = await editor.read('CONSERVATION_AREA', id);
  const refused = await editor.edit('CONSERVATION_AREA', id, version, [{ field: 'owner', values: [id] }, { field: 'termYears', values: ['10'], sourceIds: ['hearsay'] }]);
  expect(refused.problems).toEqual([{ field: 'owner', fault: 'NOT_IN_CATALOGUE', found: id, limit: null }, { field: 'termYears', fault: 'SOURCE_UNKNOWN', found: 'hearsay', limit: null }]);
});

it('changes a stage’s areas for departures opened later, after showing which keep the old route', async () => {
  const stage = await editor.stageOf('colque-cruz', 1);
  const area = await editor.idOf('conservation_area', 'choquechaca');
  const { id: departure, date } = await makeDeparture(server, { inDays: 200 });
  const agency = await server.makeAgency();
  await makeHold(server, agency, { departure: { id: departure, date }, spots: 2 } as never);
  const before = await editor.read('STAGE', stage);
  const facts = [{ field: 'conservationAreas', values: [area] }];
  const unseen = await editor.edit('STAGE', stage, before.version, facts);
  expect(unseen).toMatchObject({ __typename: 'EffectNotSeen', kept: { count: 1, firstDate: date, lastDate: date } });
  expect(unseen.kept.reservedSpots).toBeGreaterThan(0);
  const needs = async (of: string) => (await server.ownerPool.query('select r.conservation_area_id as id from departure_need n join resource r on r.id = n.resource_id where n.departure_id = $1 and r.kind = \'AREA_DAY\' and n.date = (select date from departure where id = $1)', [of])).rows.map((row) => row.id);
  const frozen = await needs(departure);
  const another = await makeDeparture(server, { inDays: 201 });
  expect(await editor.edit('STAGE', stage, before.version, facts, unseen.kept.fingerprint)).toMatchObject({ __typename: 'EffectNotSeen', kept: { count: 2 } });
  const seen = (await editor.read('STAGE', stage)).departuresKept.fingerprint;
  expect(await editor.edit('STAGE', stage, before.version, facts, seen)).toMatchObject({ __typename: 'EditFactsSuccess' });
  expect(await needs(departure)).toEqual(frozen);
  expect(await needs(another.id)).toEqual(frozen);
  expect(await needs((await makeDeparture(server, { inDays: 202 })).id)).toEqual([area]);
  const { trek } = await visitor('{ trek(slug: "colque-cruz") { conservationAreas { slug } } }');
  expect(trek.conservationAreas.map(({ slug }: any) => slug)).toEqual(['choquechaca', 'kuntur-wachana', 'hatun-queuna-quishuarani-ccollana', 'siete-cataratas-qanchis-paccha', 'sele-tecse-lares-ayllu']);
});

it('needs no look at departures for a fact that they do not freeze', async () => {
  const stage = await editor.stageOf('colque-cruz', 2);
  expect(await editor.edit('STAGE', stage, (await editor.read('STAGE', stage)).version, [{ field: 'ascentM', values: ['850'] }])).toMatchObject({ __typename: 'EditFactsSuccess' });
});

it('says what is missing: facts, translations, legal terms, tracks and stages', async () => {
  const { catalogueObjects } = await editor.run('{ catalogueObjects(noun: CONSERVATION_AREA) { name gaps { kind field } } }');
  const gaps = (name: string) => catalogueObjects.find((area: any) => area.name.startsWith(name)).gaps.map(({ kind }: any) => kind);
  expect(gaps('Qosqoccahuarina')).toContain('TERM_ENDED');
  expect(gaps('Choquechaca')).toContain('VALIDITY_UNKNOWN');
  expect(gaps('Abra Málaga')).not.toContain('VALIDITY_UNKNOWN');
  const { catalogueObjects: treks } = await editor.run('{ catalogueObjects(noun: TREK) { name gaps { kind } } }');
  expect(treks.filter((trek: any) => trek.gaps.some(({ kind }: any) => kind === 'WITHOUT_STAGES')).map(({ name }: any) => name)).toEqual(['Ruta de la Queuña', 'Ruta de los Puyales']);
});

it('is for operations and administration: a certifier reads and changes nothing', async () => {
  const certifier = server.as(await server.makePerson({ networkRoles: ['CERTIFIER'] }));
  expect(dataOf(await certifier.execute('{ catalogueObjects(noun: TREK) { id } catalogueFigures { id } catalogueChoices { value } catalogueTexts(isMissing: true) { id } }'))).toEqual({ catalogueObjects: null, catalogueFigures: null, catalogueChoices: null, catalogueTexts: null });
  const id = await editor.idOf('community', 'huilloc');
  expect(codeOf(await certifier.execute('mutation ($input: EditFactsInput!) { editFacts(input: $input) { __typename } }', { input: { noun: 'COMMUNITY', id, version: 1, facts: [] } }))).toBe('NOT_ALLOWED');
  const admin = await makeEditor(server, await server.makePerson({ networkRoles: ['ADMIN'] }));
  expect((await admin.read('COMMUNITY', id)).name).toBe('Huilloc');
});

it.each(['COMMUNITY', 'CONSERVATION_AREA', 'PLACE', 'TREK', 'STAGE', 'SERVICE', 'SOURCE'])('reads everything of %s with facts, grounds and gaps in a fixed number of statements', async (noun) => {
  const sent = async () => {
    const before = statementCount.sent;
    const { catalogueObjects } = await editor.run(`{ catalogueObjects(noun: ${noun}) { name gaps { kind } facts { values sources { title } editedBy { name } } } }`);
    return { statements: statementCount.sent - before, rows: catalogueObjects.length };
  };
  await sent();
  const { statements, rows } = await sent();
  expect(rows).toBeGreaterThan(8);
  expect(statements).toBeLessThanOrEqual(6);
});
