import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#config';
import { answerNothingHere } from './answer-faults.ts';
import { explorerPolicy, pagePolicy, PAPER_WORKER_POLICY } from './csp.ts';
import { precompress } from './portal-files.ts';

const NONCE = '__CSP_NONCE__';
/** Shown while the portal has not been built; the interface works without it. */
const NOT_BUILT = '<!doctype html><html lang="es"><meta charset="utf-8"><title>Vilcanota Trek</title><p>El portal todavía no está construido: ejecute <code>npm start</code>. · The portal has not been built yet: run <code>npm start</code>.</p></html>';

/**
 * Serves the portal: its hashed files compressed and for ever, its page for every address that a browser opens
 * (the portal knows its own routes), and an answer in JSON for what is neither.
 */
export async function registerPortal(app: FastifyInstance, config: Config): Promise<void> {
  const page = await readFile(join(config.portalDir, 'index.html'), 'utf8').catch(() => undefined);
  if (page !== undefined) {
    // A folder that may not be written to is served uncompressed.
    await precompress(config.portalDir).catch(() => undefined);
    await app.register(fastifyStatic, {
      root: config.portalDir, index: false, preCompressed: true, wildcard: true, cacheControl: false, decorateReply: false,
      globIgnore: ['**/index.html', '**/*.br', '**/*.gz'],
      allowedPath: (path) => path !== '/' && path !== '/index.html',
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
        if (/[/\\]assets[/\\]pdf\.worker[^/\\]*$/.test(path)) reply.header('content-security-policy', PAPER_WORKER_POLICY);
      },
    });
  }
  const pages = (page ?? NOT_BUILT).split(NONCE);
  app.setNotFoundHandler((request, reply) => {
    if (opensPage(request)) return sendPage(request, reply, pages);
    return answerNothingHere(reply);
  });
}

/** A browser that opens an address, as opposed to a page that loads a file or a program that asks for data. */
function opensPage(request: FastifyRequest): boolean {
  const pathname = pathOf(request);
  if (pathname.startsWith('//') || /^\/(assets|api)(\/|$)/.test(pathname)) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const accept = request.headers.accept ?? '*/*';
  // Who takes anything (curl, a health check) gets the page as well, but never in place of a file.
  return accept.includes('text/html') || (accept.includes('*/*') && !/\.[^/]*$/.test(pathname));
}

const pathOf = (request: FastifyRequest) => request.url.split(/[?#]/, 1)[0]!;

function sendPage(request: FastifyRequest, reply: FastifyReply, parts: string[]): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply.code(200).headers({
    'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'content-security-policy': pathOf(request) === '/graphql' ? explorerPolicy() : pagePolicy(nonce),
  }).send(parts.join(nonce));
}
