import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';

/**
 * Reads bodies as JSON in UTF-8 and nothing else. Other bytes would quietly become replacement characters, and names would be kept that
 * nobody has; Fastify's own parser decodes before anybody can look.
 */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body as Buffer)) return parse(request, body.toString('utf8'), done);
    return done(Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400 }));
  });
}
