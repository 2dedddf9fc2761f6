import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../../test/kit.ts';

const SCRIPT = `console.log(${JSON.stringify('Vilcanota '.repeat(400))});`;
const HTML = { accept: 'text/html,application/xhtml+xml' };

/** Asks for an address as it stands, unlike clients that tidy it first. */
const raw = ({ hostname, port }: URL, path: string, accept: string) => new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
  request({ hostname, port, path, headers: { accept } }, (response) => {
    let body = '';
    response.setEncoding('utf8').on('data', (part) => (body += part)).on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
  }).on('error', reject).end();
});

describe('the portal', () => {
  let server: TestServer;
  let portalDir: string;
  beforeAll(async () => {
    portalDir = await mkdtemp(join(tmpdir(), 'portal-'));
    await mkdir(join(portalDir, 'assets'));
    await writeFile(join(portalDir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style><p>portal</p>');
    await writeFile(join(portalDir, 'boot.js'), 'document;');
    await writeFile(join(portalDir, 'assets/main-ab12.js'), SCRIPT);
    server = await startTestServer({ config: { portalDir } });
  });
  afterAll(async () => {
    await server.stop();
    await rm(portalDir, { recursive: true });
  });
  const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ url, headers });

  it('gives its page at every address a browser opens, the explorer’s too', async () => {
    for (const url of ['/', '/treks/lares?people=4', '/desk/reservations/VT-7F3K-92QX', '/graphql', '/index.html']) {
      const response = await get(url, HTML);
      expect([url, response.statusCode, response.headers['content-type']]).toEqual([url, 200, 'text/html; charset=utf-8']);
      expect(response.body).toContain('<p>portal</p>');
    }
  });

  it('gives each page a nonce of its own, and allows no script but its files', async () => {
    const [one, two] = await Promise.all([get('/', HTML), get('/', HTML)]);
    const nonceOf = (r: typeof one) => /content="([^"]+)"/.exec(r.body)![1]!;
    expect(nonceOf(one)).not.toBe(nonceOf(two));
    expect(one.body).not.toContain('__CSP_NONCE__');
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain(`style-src 'self' 'nonce-${nonceOf(one)}'`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(one.headers['cache-control']).toBe('no-cache');
    expect(one.headers['x-content-type-options']).toBe('nosniff');
  });

  it('lets the explorer’s editor, and no other page, write styles without a nonce; scripts stay files', async () => {
    const policy = String((await get('/graphql', HTML)).headers['content-security-policy']);
    expect(policy).toContain("style-src 'self' 'unsafe-inline';");
    expect(policy).toContain("script-src 'self';");
    expect(String((await get('/graphqlx', HTML)).headers['content-security-policy'])).not.toMatch(/style-src 'self' 'unsafe-inline'/);
  });

  it('serves hashed files compressed and for ever', async () => {
    const response = await get('/assets/main-ab12.js', { 'accept-encoding': 'gzip, br' });
    expect(response.headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable', 'content-type': 'application/javascript; charset=utf-8' });
    expect(brotliDecompressSync(response.rawPayload).toString()).toBe(SCRIPT);
    expect((await get('/assets/main-ab12.js', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await get('/assets/main-ab12.js')).body).toBe(SCRIPT);
  });

  it('asks again for files whose name stays', async () => {
    const response = await get('/boot.js');
    expect([response.statusCode, response.headers['cache-control']]).toEqual([200, 'no-cache']);
  });

  it('answers 404 for files it does not have and for what is no page', async () => {
    expect((await get('/assets/old-cd34.js', HTML)).statusCode).toBe(404);
    expect((await get('/assets/old-cd34.js', { accept: '*/*' })).statusCode).toBe(404);
    expect((await get('/robots.json', { accept: 'application/json' })).statusCode).toBe(404);
    expect((await get('/api/nothing', HTML)).statusCode).toBe(404);
    expect((await server.app.inject({ method: 'POST', url: '/treks', headers: HTML })).statusCode).toBe(404);
  });

  it('answers every address that is none with 404 in our words and under our headers', async () => {
    const base = new URL(await server.url());
    for (const path of ['//x', '//x/../y', '/assets/', '/assets', '/assets//', '/%', '/%zz', '/assets/%', '/%E0%A4%A', '/.', '/assets/main-ab12.js/']) {
      for (const accept of ['*/*', HTML.accept]) {
        if (accept !== '*/*' && !path.startsWith('//') && !path.startsWith('/assets/') && !path.includes('%')) continue;
        const { status, headers, body } = await raw(base, path, accept);
        expect([path, accept, status, body]).toEqual([path, accept, 404, JSON.stringify({ errors: [{ message: 'Nothing here.', extensions: { code: 'NOT_FOUND' } }] })]);
        expect([path, headers['content-security-policy'], headers['x-content-type-options'], headers['permissions-policy']])
          .toEqual([path, "default-src 'none';frame-ancestors 'none'", 'nosniff', expect.stringContaining('camera=()')]);
      }
    }
  });

  it('does not leave its folder', async () => {
    for (const url of ['/../package.json', '/assets/../../package.json', '/%2e%2e/package.json', '/assets/%2e%2e%2f%2e%2e%2fetc/passwd', '/%00', '/assets/%00.js']) {
      const { statusCode } = await get(url, { accept: '*/*' });
      expect([url, statusCode >= 400 && statusCode < 500]).toEqual([url, true]);
    }
  });

  it('lets data load nothing', async () => {
    const response = await server.app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ __typename }' } });
    expect(response.headers).toMatchObject({ 'content-security-policy': "default-src 'none';frame-ancestors 'none'", 'cache-control': 'no-store' });
    expect((await get('/graphql?query={__typename}', { 'apollo-require-preflight': 'x' })).headers['cache-control']).toBe('no-store');
  });

  it('lets no page use camera, microphone or place', async () => {
    for (const response of [await get('/', HTML), await get('/assets/main-ab12.js'), await get('/api/nothing')]) {
      expect(response.headers['permissions-policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
    }
  });
});

describe('a portal that was not built', () => {
  it('says so in one sentence', async () => {
    const server = await startTestServer();
    const response = await server.app.inject({ url: '/', headers: HTML });
    expect(response.body).toContain('npm start');
    await server.stop();
  });
});
