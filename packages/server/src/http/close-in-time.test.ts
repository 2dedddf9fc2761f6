import { connect, type AddressInfo, type Socket } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeInTime } from './close-in-time.ts';

const PATIENCE = { requestsMs: 1_500, silentMs: 400 };
let app: FastifyInstance;
let answer: () => void;
let sockets: Client[] = [];

beforeEach(async () => {
  app = Fastify({ return503OnClosing: false, forceCloseConnections: 'idle', keepAliveTimeout: 72_000 });
  closeInTime(app, PATIENCE);
  const answered = new Promise<void>((resolve) => (answer = resolve));
  app.get('/slow', async () => answered.then(() => ({ done: true })));
  app.get('/quick', async () => ({ done: true }));
  app.post('/body', async () => ({ done: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => {
  for (const { socket } of sockets) socket.destroy();
  sockets = [];
  answer();
  app.server.closeAllConnections();
});

type Client = { socket: Socket; said: () => string; closed: () => boolean };

/** A bare connection that says this much, and what comes back. */
async function client(text = ''): Promise<Client> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  let said = '';
  let closed = false;
  socket.setEncoding('utf8').on('data', (part) => (said += part)).on('close', () => (closed = true)).on('error', () => {});
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write(text);
  const made = { socket, said: () => said, closed: () => closed };
  sockets.push(made);
  return made;
}

const GET = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

/** Milliseconds until the server has stopped. */
async function stop(): Promise<number> {
  const started = performance.now();
  await app.close();
  return performance.now() - started;
}

test('a request in flight is answered and its connection closed behind it', async () => {
  const slow = await client(GET('/slow'));
  await settled();
  const stopped = stop();
  await settled();
  answer();
  expect(await stopped).toBeLessThan(PATIENCE.requestsMs);
  await settled();
  expect(slow.said()).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close[\s\S]*\{"done":true\}/i);
  expect(slow.closed()).toBe(true);
});

test('connections that rest or have never asked anything do not keep the server', async () => {
  const [silent, resting] = [await client(), await client(GET('/quick'))];
  await settled();
  expect(resting.said()).toContain('{"done":true}');
  expect(await stop()).toBeLessThan(PATIENCE.silentMs);
  await settled();
  expect([silent.closed(), resting.closed()]).toEqual([true, true]);
});

test('a connection whose request drips in is cut after a moment', async () => {
  const dripping = await client('GET /quick HTTP/1.1\r\nHost: loc');
  const drip = setInterval(() => dripping.socket.write('a'), 50);
  await settled();
  const took = await stop();
  clearInterval(drip);
  expect(took).toBeGreaterThan(PATIENCE.silentMs - 50);
  expect(took).toBeLessThan(PATIENCE.requestsMs);
});

test('what is never answered, or never arrives, is cut at the end of our patience', async () => {
  const stuck = await client(GET('/slow'));
  const dripping = await client('POST /body HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{');
  await settled();
  const took = await stop();
  expect(took).toBeGreaterThan(PATIENCE.requestsMs - 50);
  expect(took).toBeLessThan(PATIENCE.requestsMs + 1_000);
  await settled();
  expect([stuck.closed(), dripping.closed()]).toEqual([true, true]);
});

test('a request that begins while the server stops is refused with 503 in our words', async () => {
  const slow = await client(GET('/slow'));
  const half = await client('GET /quick HTTP/1.1\r\nHost: loc');
  await settled();
  const stopped = stop();
  await settled();
  half.socket.write('alhost\r\n\r\n');
  await settled();
  expect(half.said()).toMatch(/^HTTP\/1\.1 503 [\s\S]*connection: close[\s\S]*\{"errors":\[\{"message":"The server is stopping[^}]*"code":"UNAVAILABLE"/i);
  answer();
  await stopped;
  await settled();
  expect(slow.said()).toContain('200 OK');
});
