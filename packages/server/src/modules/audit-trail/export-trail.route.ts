import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { AccessError } from '#access/errors';
import type { Scope } from '#http/scope';
import { exportTrail } from './export-trail.ts';

const STATUS: Record<string, number> = { NOT_SIGNED_IN: 401, NOT_ALLOWED: 403, BAD_USER_INPUT: 400 };

/** GET /files/audit-trail: the filtered trail as a file, outside of GraphQL because it is streamed. */
export function registerTrailExport(app: FastifyInstance, scopeOf: (request: FastifyRequest) => Promise<Scope>): void {
  app.get('/files/audit-trail', async (request, reply) => {
    try {
      const { name, mediaType, lines } = await exportTrail(await scopeOf(request), request.query as Record<string, unknown>);
      return reply.headers({
        'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
      }).send(Readable.from(lines));
    } catch (cause) {
      return refuse(reply, cause);
    }
  });
}

function refuse(reply: FastifyReply, cause: unknown): FastifyReply {
  const code = cause instanceof AccessError ? cause.code : cause instanceof GraphQLError ? cause.extensions.code : undefined;
  const status = typeof code === 'string' ? STATUS[code] : undefined;
  if (!status) throw cause;
  return reply.code(status).send({ errors: [{ message: (cause as Error).message, extensions: { code } }] });
}
