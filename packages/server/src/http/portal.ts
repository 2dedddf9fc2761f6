import type { FastifyInstance } from 'fastify';
import type { Config } from '#config';

/** Serves the portal's pages. */
export async function registerPortal(app: FastifyInstance, _config: Config): Promise<void> {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send({ errors: [{ message: 'Nothing here.', extensions: { code: 'NOT_FOUND' } }] }));
}
