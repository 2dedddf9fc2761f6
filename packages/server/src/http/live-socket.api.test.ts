import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, startTestServer, TEST_ORIGIN, type TestServer } from '../../test/kit.ts';
import { connectLive, follow, upgrade } from '../../test/live.ts';
import { startBeside } from '../../test/second-server.ts';
import { LIVE_LIMITS, OpenConnections } from './live-limits.ts';

const ROOM = 'subscription { departureRoom(from: "2030-01-01", days: 1) { departures { id } } }';

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startTestServer();
  url = await server.url();
});
afterAll(() => server.stop());

describe('who may connect', () => {
  it('pages of this site and of trusted addresses, and programs; no page of another site', async () => {
    for (const [origin, status] of [[undefined, 101], [url, 101], [TEST_ORIGIN, 101], ['https://evil.example', 403], ['null', 403], [`${url}.evil.example`, 403]] as const) {
      const { socket, ...answer } = await upgrade(url, origin === undefined ? {} : { origin });
      expect([origin, answer.status]).toEqual([origin, status]);
      socket.terminate();
    }
  });

  it('under a foreign name the demonstration answers nobody', async () => {
    expect((await upgrade(url, { host: 'evil.example' })).status).toBe(403);
  });

  it('only with the protocol of GraphQL over WebSocket, and only at its address', async () => {
    expect((await upgrade(url, {}, 'chat')).status).toBe(0);
    expect((await upgrade(`${url}/api`)).status).toBe(404);
  });

  it('not too many from one address', () => {
    const connections = new OpenConnections({ ...LIVE_LIMITS, ofAddress: 3, ofPerson: 2 });
    const close = connections.open('1.1.1.1', 'ana');
    expect(connections.open('1.1.1.1', 'ana')).toBeDefined();
    expect(connections.open('2.2.2.2', 'ana')).toBeUndefined();
    expect(connections.open('1.1.1.1', undefined)).toBeDefined();
    expect(connections.open('1.1.1.1', 'eva')).toBeUndefined();
    close!();
    close!();
    expect(connections.open('1.1.1.1', 'ana')).toBeDefined();
    expect(connections.open('1.1.1.1', 'eva')).toBeUndefined();
  });

  it('visitors at one address fewer than people who are signed in, and in all never every place', () => {
    const connections = new OpenConnections({ ...LIVE_LIMITS, ofAddress: 3, visitorsOfAddress: 1, visitorsOfProcess: 2 });
    expect(connections.open('1.1.1.1', undefined)).toBeDefined();
    expect(connections.open('1.1.1.1', undefined)).toBeUndefined();
    expect(connections.open('1.1.1.1', 'ana')).toBeDefined();
    const close = connections.open('2.2.2.2', undefined);
    expect(close).toBeDefined();
    expect(connections.open('3.3.3.3', undefined)).toBeUndefined();
    close!();
    expect(connections.open('3.3.3.3', undefined)).toBeDefined();
  });

  it('one person too often: 429', async () => {
    const cookie = await server.cookieOf(await server.makePerson());
    const open = await Promise.all(Array.from({ length: LIVE_LIMITS.ofPerson + 1 }, () => upgrade(url, { cookie })));
    expect(open.map(({ status }) => status).sort()).toEqual([...Array(LIVE_LIMITS.ofPerson).fill(101), 429]);
    for (const { socket } of open) socket.terminate();
  });
});

describe('what is asked', () => {
  it('is refused in a typed way: too many at once, not a subscription, too deep, too costly, not in the contract', async () => {
    const client = connectLive(url, { cookie: await server.cookieOf(await server.makePerson()) });
    const running = Array.from({ length: LIVE_LIMITS.subscriptions }, () => follow(client, ROOM));
    for (const one of running) await one.until(() => expect(one.heard.length).toBe(1));
    const oneMore = follow(client, ROOM);
    await oneMore.until(() => expect(oneMore.codes).toEqual(['TOO_MANY_SUBSCRIPTIONS']));
    running[0]!.stop();
    const again = follow(client, ROOM);
    await again.until(() => expect(again.heard.length).toBe(1));
    again.stop();
    for (const [query, code] of [
      ['{ treks { id } }', 'BAD_REQUEST'],
      ['mutation { __typename }', 'BAD_REQUEST'],
      ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription {', 'GRAPHQL_PARSE_FAILED'],
      [`subscription { departureRoom(from: "2030-01-01", days: 1) { departures { trek { nextDepartures(first: 40) { needs { date free limit } } } } } }`, 'DOCUMENT_TOO_COSTLY'],
      [`subscription { departureRoom(from: "2030-01-01", days: 1) { ${'departures { trek { '.repeat(6)} id ${'} }'.repeat(6)} } }`, 'DOCUMENT_TOO_DEEP'],
    ] as const) {
      const refused = follow(client, query);
      await refused.until(() => expect([query, refused.codes[0]]).toEqual([query, code]));
    }
    await client.dispose();
  });

  it('has fewer subscriptions on a visitor’s connection', async () => {
    const client = connectLive(url);
    const running = Array.from({ length: LIVE_LIMITS.visitorSubscriptions }, () => follow(client, ROOM));
    for (const one of running) await one.until(() => expect(one.heard.length).toBe(1));
    const oneMore = follow(client, ROOM);
    await oneMore.until(() => expect(oneMore.codes).toEqual(['TOO_MANY_SUBSCRIPTIONS']));
    await client.dispose();
  });

  it('by HTTP is refused with 400, and told where to go', async () => {
    const answer = await server.as(undefined).execute(ROOM);
    expect([answer.status, codeOf(answer), answer.errors![0]!.message]).toEqual([400, 'BAD_REQUEST', expect.stringContaining('WebSocket')]);
  });
});

it('a server that stops closes every connection and comes to an end in time; clients then find another', async () => {
  const ending = await startBeside(server);
  const client = connectLive(ending.url);
  const closed: { code: number }[] = [];
  client.on('closed', (event) => closed.push(event as { code: number }));
  const looking = follow(client, ROOM);
  await looking.until(() => expect(looking.heard.length).toBe(1));
  const started = performance.now();
  await ending.stop();
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(closed[0]!.code).toBe(1001);
  await client.dispose();
});
