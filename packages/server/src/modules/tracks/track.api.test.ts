import { request as ask } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementCount } from '#db/pool';
import { makeEditor } from '../../../test/catalogue.ts';
import { dataOf, startTestServer, TEST_ORIGIN, type TestServer } from '../../../test/kit.ts';
import type { Person } from '../../../test/makers.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
let stageId: string;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
  stageId = await editor.stageOf('colque-cruz', 1);
});
afterAll(() => server.stop());

/** A line that was made for this test: no path of the land. */
const gpx = (count = 300, extra = '') => `<?xml version="1.0"?>\n<gpx version="1.1" creator="test"><trk><trkseg>\n${extra}${Array.from({ length: count }, (_, i) => {
  const t = i / (count - 1);
  return `<trkpt lat="${(-13.31 + 0.09 * t).toFixed(6)}" lon="${(-72.03 + 0.01 * Math.sin(t * 9)).toFixed(6)}"><ele>${(2900 + 1121 * t).toFixed(1)}</ele></trkpt>`;
}).join('\n')}\n</trkseg></trk></gpx>\n`;

async function send(person: Person | undefined, fields: Record<string, string>, file: string | Buffer = gpx(), wish: { stage?: string; origin?: string } = {}) {
  const boundary = 'x-boundary-x';
  const parts = Object.entries(fields).map(([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const payload = Buffer.concat([Buffer.from(`${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="dia1.gpx"\r\ncontent-type: application/gpx+xml\r\n\r\n`), Buffer.from(file), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  const response = await server.app.inject({
    method: 'POST', url: `/files/stages/${wish.stage ?? stageId}/track`, payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, origin: wish.origin ?? TEST_ORIGIN, ...(person && { cookie: await server.cookieOf(person) }) },
  });
  return { status: response.statusCode, body: response.json() };
}
const visitor = async () => dataOf(await server.as(undefined).execute('{ trek(slug: "colque-cruz") { stages { day track { id line profile lengthKm ascentM descentM highestM made sourceText origin broughtBy { name } fileName points } } } }')).trek.stages;
const save = (body: any, replaces = '') => send(editor.person, { step: 'save', made: 'SURVEYED', source: 'Recorrido de la red, 3 de junio', sha256: body.sha256, replaces });

it('measures a file before anything is saved: line, length, ascent, highest point, profile', async () => {
  const { status, body } = await send(editor.person, { step: 'preview' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ track: { ascentM: 1121, descentM: 0, highestM: 4021, points: 300 }, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(body.track.lengthKm).toBeGreaterThan(10);
  expect(body.track.line.length).toBeLessThanOrEqual(400);
  expect(body.track.profile[0]).toEqual([0, 2900]);
  expect((await visitor())[0].track).toBeNull();
});

it('saves what was looked at, with its source; visitors see the line and not who brought it', async () => {
  const { body } = await send(editor.person, { step: 'preview' });
  expect(await save(body)).toMatchObject({ status: 200, body: { stageId } });
  const [first, second] = await visitor();
  expect(first.track).toMatchObject({ ascentM: 1121, highestM: 4021, made: 'SURVEYED', sourceText: 'Recorrido de la red, 3 de junio', broughtBy: null, fileName: null, points: null });
  expect(first.track.line).toEqual(body.track.line);
  expect(second.track).toBeNull();
  const { history } = await editor.read('STAGE', stageId);
  expect(history.at(-1)).toMatchObject({ action: 'save-track', actor: editor.person.name });
});

it('refuses another file than the one that was looked at, a track without a source, and one that replaces a track unseen', async () => {
  const { body } = await send(editor.person, { step: 'preview' });
  expect(await send(editor.person, { step: 'save', made: 'DRAWN', source: 'x', sha256: body.sha256, replaces: '' }, gpx(200))).toMatchObject({ status: 409, body: { problem: { kind: 'OtherFile' } } });
  expect(await send(editor.person, { step: 'save', made: 'DRAWN', source: ' ', sha256: body.sha256 })).toMatchObject({ status: 422, body: { problem: { kind: 'SourceMissing' } } });
  expect(await save(body)).toMatchObject({ status: 409, body: { problem: { kind: 'TrackStale' } } });
  const [{ track }] = await visitor();
  expect(await save(body, track.id)).toMatchObject({ status: 200 });
});

it('refuses a bad file with the line that is wrong and what is wrong', async () => {
  const bad = await send(editor.person, { step: 'preview' }, gpx(300, '<trkpt lat="abc" lon="-72.03"/>\n'));
  expect(bad).toMatchObject({ status: 422, body: { problem: { kind: 'GpxRefused', fault: 'NOT_A_NUMBER', line: 3, what: 'lat', found: 'abc', message: 'line 3: lat: not a number (abc)' } } });
  expect(await send(editor.person, { step: 'preview' }, Buffer.alloc(15 * 1024 * 1024 + 1, ' '))).toMatchObject({ status: 413, body: { problem: { fault: 'TOO_LARGE' } } });
});

it('warns of a track that ends far from the stage’s places', async () => {
  const { body } = await send(editor.person, { step: 'preview' }, gpx().replaceAll('lat="-13.', 'lat="-14.'));
  expect(body.warnings.map(({ kind }: any) => kind)).toEqual(['FAR_FROM_START', 'FAR_FROM_END']);
});

it('is for those who edit the catalogue, from the portal’s own pages, and for stages that exist', async () => {
  const certifier = await server.makePerson({ networkRoles: ['CERTIFIER'] });
  expect(await send(undefined, { step: 'preview' })).toMatchObject({ status: 401, body: { problem: { kind: 'NotSignedIn' } } });
  expect(await send(certifier, { step: 'preview' })).toMatchObject({ status: 403, body: { problem: { kind: 'NotAllowed' } } });
  expect(await send(editor.person, { step: 'preview' }, gpx(), { stage: certifier.id })).toMatchObject({ status: 404 });
  expect(await send(editor.person, { step: 'preview' }, gpx(), { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403, body: { problem: { kind: 'WrongOrigin' } } });
});

it('takes a track away again, and only the one that is looked at', async () => {
  const [{ track }] = await visitor();
  const remove = (trackId: string) => server.as(editor.person).execute('mutation ($input: RemoveTrackInput!) { removeTrack(input: $input) { __typename } }', { input: { stageId, trackId } });
  expect((await remove(stageId)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  expect(dataOf(await remove(track.id))).toEqual({ removeTrack: { __typename: 'RemoveTrackSuccess' } });
  expect((await visitor())[0].track).toBeNull();
});

it('reads the tracks of all stages of all treks in one statement', async () => {
  const sent = async (query: string) => { await server.as(undefined).execute(query); const before = statementCount.sent; await server.as(undefined).execute(query); return statementCount.sent - before; };
  expect(await sent('{ treks { stages { track { lengthKm broughtOn } } } }')).toBe(await sent('{ treks { stages { id } } }') + 1);
});

it('saves with the rights of the end of a request: who lost them while it came saves nothing', async () => {
  const { body } = await send(editor.person, { step: 'preview' });
  const leaving = await makeEditor(server);
  const cookie = await server.cookieOf(leaving.person);
  const fields = { step: 'save', made: 'SURVEYED', source: 'x', sha256: body.sha256, replaces: '' };
  const head = Object.entries(fields).map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('');
  const address = new URL(`/files/stages/${await editor.stageOf('colque-cruz', 2)}/track`, await server.url());
  const status = await new Promise((resolve, reject) => {
    const request = ask(address, { method: 'POST', headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' } }, (response) => resolve(response.resume().statusCode));
    request.on('error', reject);
    request.write(`${head}--x\r\ncontent-disposition: form-data; name="file"; filename="a.gpx"\r\n\r\n${gpx().slice(0, 500)}`);
    setTimeout(() => void server.ownerPool.query('delete from network_role where person_id = $1', [leaving.person.id]).then(() => request.end(`${gpx().slice(500)}\r\n--x--\r\n`)), 300);
  });
  expect(status).toBe(403);
  expect((await visitor())[1].track).toBeNull();
});
