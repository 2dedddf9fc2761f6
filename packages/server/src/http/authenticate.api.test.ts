import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startTestServer, type TestServer } from '../../test/kit.ts';

const VIEWER = '{ viewer { networkRoles person { id name email } } }';

describe('who is asking', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it('is a visitor without a cookie', async () => {
    expect(dataOf(await server.as(undefined).execute(VIEWER))).toEqual({ viewer: null });
  });

  it('is the person of the session, with the roles they have', async () => {
    const person = await server.makePerson({ name: 'Rosa Quispe', networkRoles: ['OPERATIONS', 'CERTIFIER'] });
    expect(dataOf(await server.as(person).execute(VIEWER)).viewer).toEqual({ networkRoles: ['CERTIFIER', 'OPERATIONS'], person });
  });
});
