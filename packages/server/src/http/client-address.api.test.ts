import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, TEST_ORIGIN, type TestServer } from '../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('behind a proxy', () => {
  let behind: TestServer;
  beforeAll(async () => {
    behind = await startTestServer({ config: { trustProxy: '10.0.0.0/8' } });
  });
  afterAll(() => behind.stop());

  async function countedAddresses(of: TestServer, remoteAddress: string): Promise<string[]> {
    await of.ownerPool.query('delete from auth."rateLimit"');
    await of.app.inject({
      method: 'POST', url: '/api/auth/sign-in/email', headers: { origin: TEST_ORIGIN, 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }, remoteAddress,
      payload: { email: 'nadie@example.org', password: 'una clave larga' },
    });
    return (await of.ownerPool.query('select key from auth."rateLimit"')).rows.map(({ key }) => key.split(/[|/]/)[0]);
  }

  it('that is named, the client is who it says; what the client says further is not believed', async () => {
    expect(await countedAddresses(behind, '10.0.0.7')).toEqual(['203.0.113.7']);
  });

  it('that is not named, or that is none, the client is the connection', async () => {
    expect(await countedAddresses(behind, '192.0.2.9')).toEqual(['192.0.2.9']);
    expect(await countedAddresses(server, '10.0.0.7')).toEqual(['10.0.0.7']);
  });
});

describe('the demonstration', () => {
  it('answers only under the names of this machine, whatever a page of the internet calls it', async () => {
    for (const host of ['localhost:4000', '127.0.0.1:4000', '[::1]:4000', 'LOCALHOST']) {
      expect([host, (await server.app.inject({ url: '/healthz', headers: { host } })).statusCode]).toEqual([host, 200]);
    }
    for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example', 'localhost:x']) {
      const answer = await server.app.inject({ method: 'POST', url: '/graphql', headers: { host, 'x-forwarded-host': 'localhost' }, payload: { query: '{ mailbox { text } }' } });
      expect([host, answer.statusCode, 'data' in answer.json()]).toEqual([host, 403, false]);
    }
  });

  it('outside of it answers under the name of its address', async () => {
    const real = await startTestServer({ isDemo: false });
    expect((await real.app.inject({ url: '/healthz', headers: { host: 'trek.example.org' } })).statusCode).toBe(200);
    await real.stop();
  });
});
