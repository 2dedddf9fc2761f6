import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEditor } from '../../../test/catalogue.ts';
import { startTestServer, TEST_ORIGIN, type TestServer } from '../../../test/kit.ts';

let server: TestServer;
let editor: Awaited<ReturnType<typeof makeEditor>>;
let address: string;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  editor = await makeEditor(server);
  address = `${await server.url()}/files/stages/${await editor.stageOf('colque-cruz', 1)}/track`;
  cookie = await server.cookieOf(editor.person);
});
afterAll(() => server.stop());

const BOUNDARY = 'x-boundary-x';
const FILE = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="../../etc/pass\\u0000wd.gpx"\r\ncontent-type: text/xml\r\n\r\n`;
const END = `\r\n--${BOUNDARY}--\r\n`;
const HEAD = '<?xml version="1.0"?>\n<gpx version="1.1" creator="test"><trk><trkseg>\n';
const line = (i: number) => `<trkpt lat="-13.${String(10_000 + (i % 80_000)).padStart(5, '0')}" lon="-72.03"><ele>4000</ele></trkpt>\n`;

/** Sends pieces without saying how many there will be, until the answer is there. Nothing of it is kept in memory by the sender. */
function sendChunked(pieces: Iterable<string | Buffer>): Promise<{ status: number; body: any; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let isAnswered = false;
    const asked = request(address, { method: 'POST', headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, cookie, origin: TEST_ORIGIN } }, (response) => {
      isAnswered = true;
      let text = '';
      response.on('data', (piece) => { text += piece; });
      response.on('end', () => { asked.destroy(); resolve({ status: response.statusCode!, body: JSON.parse(text), sent }); });
      response.on('error', reject);
    });
    asked.on('error', (cause) => { if (!isAnswered) reject(cause); });
    asked.setMaxListeners(0); // one for each piece that has to wait
    void (async () => {
      for (const piece of pieces) {
        if (isAnswered || asked.destroyed) return;
        sent += piece.length;
        if (!asked.write(piece)) await new Promise((done) => { asked.once('drain', done); asked.once('close', done); });
      }
      asked.end();
    })();
  });
}
const isAlive = async () => (await fetch(`${await server.url()}/health/ready`)).status;
const grownBy = async (work: () => Promise<void>) => {
  const before = process.memoryUsage().rss;
  await work();
  return (process.memoryUsage().rss - before) / 1024 / 1024;
};

it('ends a stream of a hundred megabytes after fifteen, says so, and grows by less than 64 MB', async () => {
  function* endless() {
    yield FILE + HEAD;
    const piece = Buffer.from('<wpt/>'.padEnd(1024).repeat(256));
    for (let i = 0; i < 400; i++) yield piece;
    yield END;
  }
  const grown = await grownBy(async () => expect(await sendChunked(endless())).toMatchObject({ status: 413, body: { problem: { kind: 'GpxRefused', fault: 'TOO_LARGE' } } }));
  expect(grown).toBeLessThan(64);
  expect(await isAlive()).toBe(200);
});

it('ends a million points at the first too many', async () => {
  function* many() {
    yield FILE + HEAD;
    for (let i = 0; i < 1_000_000; i += 2_000) yield Array.from({ length: 2_000 }, (_, k) => line(i + k)).join('');
    yield END;
  }
  expect(await sendChunked(many())).toMatchObject({ status: 422, body: { problem: { fault: 'TOO_MANY_POINTS', line: 100_003 } } });
  expect(await isAlive()).toBe(200);
});

it.each([
  ['a billion laughs', `<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1_000)}">]><gpx>&b;</gpx>`, { fault: 'HAS_DOCTYPE' }],
  ['a file of the server as an entity', '<!DOCTYPE gpx [<!ENTITY x SYSTEM "file:///etc/passwd">]><gpx>&x;</gpx>', { fault: 'HAS_DOCTYPE' }],
  ['a hundred thousand tags one in another', `<gpx>${'<a>'.repeat(100_000)}`, { fault: 'TOO_DEEP', line: 1 }],
  ['a latitude that is NaN', `${HEAD}<trkpt lat="NaN" lon="-72"/>`, { fault: 'NOT_A_NUMBER', line: 3, what: 'lat', found: 'NaN' }],
  ['latitude and longitude swapped', `${HEAD}<trkpt lat="-72.03" lon="-13.3"/>`, { fault: 'SWAPPED', line: 3 }],
  ['an attribute of ten megabytes', `${HEAD}<trkpt lat="${'1'.repeat(10_000_000)}" lon="-72"/>`, { fault: 'TOO_LONG', line: 3 }],
  ['a comment of ten megabytes', `${HEAD}<!--${'- '.repeat(5_000_000)}-->`, { fault: 'TOO_LONG', line: 3 }],
  ['an empty file', '', { fault: 'NOT_XML' }],
])('refuses %s', async (_, text, problem) => {
  expect(await sendChunked([FILE, text, END])).toMatchObject({ status: 422, body: { problem: { kind: 'GpxRefused', ...problem } } });
});

it('refuses a thousand parts, fields it does not know and a form that breaks off, and goes on', async () => {
  const field = (name: string) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\nx\r\n`;
  expect(await sendChunked([...Array.from({ length: 1_000 }, () => field('made')), END])).toMatchObject({ status: 400, body: { problem: { kind: 'MalformedUpload' } } });
  expect(await sendChunked([field('owner'), FILE, HEAD, END])).toMatchObject({ status: 400 });
  expect(await sendChunked([field('step'), END])).toMatchObject({ status: 400 });
  expect(await isAlive()).toBe(200);
});

it('takes a good file all the same, whatever it is called: the control', async () => {
  const good = await sendChunked([FILE, HEAD, Array.from({ length: 90_000 }, (_, i) => line(i)).join(''), '</trkseg></trk></gpx>', END]);
  expect(good).toMatchObject({ status: 200, body: { track: { points: 90_000 } } });
  expect(good.body.track.line.length).toBeLessThanOrEqual(400);
  expect(JSON.stringify(good.body).length).toBeLessThan(40_000);
});
