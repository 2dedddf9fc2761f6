import { randomUUID } from 'node:crypto';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, startTestServer, type TestServer } from '../../test/kit.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

async function post(payload: unknown, headers: Record<string, string> = {}) {
  const response = await server.app.inject({
    method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...headers }, payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  return { status: response.statusCode, code: response.json().errors?.[0]?.extensions?.code, body: response.body };
}

describe('a document within the limits', () => {
  it('is answered, introspection too', async () => {
    expect(await post({ query: '{ viewer { person { id } } }' })).toMatchObject({ status: 200, code: undefined });
    expect(await post({ query: getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }) })).toMatchObject({ status: 200, code: undefined });
  });
});

describe('a document beyond the limits is refused with 400', () => {
  it('when it is too deep', async () => {
    const query = `{ agency(id: "1") { ${'certification { agency { '.repeat(7)} id ${'} } '.repeat(7)} } }`;
    expect(await post({ query })).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_DEEP' });
  });

  it('when it asks for too much', async () => {
    const query = '{ departures(first: 100) { edges { node { trek { nextDepartures(first: 40) { needs { date free limit } } } } } } }';
    expect(await post({ query })).toMatchObject({ status: 400, code: 'DOCUMENT_TOO_COSTLY' });
  });

  it('when a list stands within itself, it begins with too many fields, or asks the schema for one thing many times', async () => {
    for (const query of [
      '{ reservation(code: "x") { heldTogether { heldTogether { id } } } }',
      `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      '{ __schema { types { a: description b: description } } }',
    ]) expect([query, await post({ query })]).toEqual([query, expect.objectContaining({ status: 400, code: 'DOCUMENT_TOO_COSTLY' })]);
  });

  it('when it has too many words', async () => {
    const query = `{ ${Array.from({ length: 700 }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect(await post({ query })).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('when its fragments written out have too many selections', async () => {
    const doubling = Array.from({ length: 20 }, (_, i) => `fragment f${i} on Viewer { ...f${i + 1} ...f${i + 1} }`).join(' ');
    const answer = await post({ query: `{ viewer { ...f0 } } ${doubling} fragment f20 on Viewer { networkRoles }` });
    expect(answer).toMatchObject({ status: 400, code: 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' });
    expect(answer.body).toContain('too many selections');
  });

  it('when its fragments are circular', async () => {
    expect(await post({ query: '{ viewer { ...a } } fragment a on Viewer { ...b } fragment b on Viewer { ...a }' })).toMatchObject({ status: 400 });
  });
});

describe('a broken request is refused with 400, not 500', () => {
  const QUERY = 'query ($slug: String!) { trek(slug: $slug) { id } }';

  it('malformed JSON', async () => {
    expect(await post('{ "query": "{ __typename }')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await post('')).toMatchObject({ status: 400 });
    expect(await post('[]')).toMatchObject({ status: 400 });
    expect(await post('null')).toMatchObject({ status: 400 });
    expect(await post({ query: 5 })).toMatchObject({ status: 400 });
    expect(await post({ query: '{ viewer {' })).toMatchObject({ status: 400, code: 'GRAPHQL_PARSE_FAILED' });
  });

  it('NUL and lone surrogates, in variables, in the document and under another name', async () => {
    expect(await post({ query: QUERY, variables: { slug: 'a\0b' } })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await post('{"query":"query ($slug: String!) { trek(slug: $slug) { id } }","variables":{"slug":"\\ud800"}}')).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect((await post({ query: '{ trek(slug: "a\\u0000b") { id } }' })).status).toBe(400);
    expect((await post({ query: '{ trek(slug: "a\\ud800b") { id } }' })).status).toBe(400);
    expect(await post({ query: QUERY, variables: { 'a\0': 1 } })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('variables nested without end', async () => {
    const variables = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(await post(`{"query":"{ __typename }","variables":${variables}}`)).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('a variable of a wrong type, without quoting its value', async () => {
    const answer = await post({ query: QUERY, variables: { slug: { document: 'AB123456' } } });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(answer.body).toContain('$slug');
    expect(answer.body).not.toContain('AB123456');
  });

  it('a forged cursor that PostgreSQL cannot read: bad input, without quoting it', async () => {
    const after = Buffer.from(JSON.stringify(['2026-01-01 00:00:00+99:99', randomUUID()])).toString('base64url');
    const answer = await server.as(await server.makePerson({ networkRoles: ['CERTIFIER'] })).execute(`{ certificationQueue(after: "${after}") { edges { cursor } } }`);
    expect(codeOf(answer)).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(answer)).not.toContain('99:99');
  });

  it('more than 1 MB: 413', async () => {
    expect(await post({ query: QUERY, variables: { slug: 'x'.repeat(1_000_001) } })).toMatchObject({ status: 413, code: 'BAD_REQUEST' });
  });

  it('a subscription, which goes on and is no request', async () => {
    expect(await post({ query: 'subscription { departureRoom(from: "2030-01-01", days: 1) { __typename } }' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  it('several documents in one request', async () => {
    expect((await post([{ query: '{ __typename }' }, { query: '{ __typename }' }])).status).toBe(400);
  });

  it('a form of another site, and an unread content type', async () => {
    expect((await post('query={__typename}', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('an unknown address of the interface: 404 in JSON, a broken one too', async () => {
    for (const request of [{ method: 'GET', url: '/api/nothing' }, { method: 'POST', url: '/nothing' }, { method: 'DELETE', url: '/graphql' }] as const) {
      const response = await server.app.inject(request);
      expect([request.url, response.statusCode, response.json().errors[0].extensions.code]).toEqual([request.url, 404, 'NOT_FOUND']);
    }
    const broken = await server.app.inject({ url: '/%E0%A4%A' });
    expect([broken.statusCode, broken.json().errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('our own faults', () => {
  it('leave no stack, SQL or value, only an id that the log has', async () => {
    await server.ownerPool.query('alter table mail rename to mail_away');
    try {
      const { body, code } = await post({ query: '{ mailbox { id } }' });
      expect(code).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.parse(body).errors[0].extensions.errorId).toMatch(/^[0-9a-f-]{36}$/);
      expect(body).not.toMatch(/relation|select|recipient|stack|\.ts|node_modules/i);
    } finally {
      await server.ownerPool.query('alter table mail_away rename to mail');
    }
  });
});
