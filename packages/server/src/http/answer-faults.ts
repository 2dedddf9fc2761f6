import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { isUnavailable } from '#db/unreachable';
import { errorFacts } from './error-facts.ts';
import { makeSayUnavailable } from './say-unavailable.ts';

/** Our own sentences: those of the framework can quote what was sent. */
const ABOUT_THE_REQUEST: Record<number, string> = {
  400: 'The request is malformed.',
  404: 'Nothing here.',
  408: 'The request took too long to arrive.',
  413: 'The request is too large; at most 1 MB is read.',
  414: 'The address is too long.',
  415: 'This content type is not read; send application/json.',
};

/** What leaves the house when something failed outside of GraphQL: a sentence, or an id under which the log has the rest. */
export function makeAnswerFaults(log: Logger) {
  const sayUnavailable = makeSayUnavailable(log);
  return (cause: FastifyError, _request: FastifyRequest, reply: FastifyReply): void => {
    const status = cause.statusCode ?? 500;
    if (status >= 400 && status < 500) return refuse(reply, status, ABOUT_THE_REQUEST[status] ?? 'The request is not accepted.', { code: 'BAD_REQUEST' });
    if (isUnavailable(cause)) {
      sayUnavailable(cause);
      return refuse(reply, 503, 'The database does not answer. Try again in a moment.', { code: 'UNAVAILABLE' });
    }
    const errorId = randomUUID();
    log.error({ errorId, err: errorFacts(cause) }, 'request failed');
    return refuse(reply, 500, 'Something went wrong. Quote the id when you report it.', { code: 'INTERNAL_SERVER_ERROR', errorId });
  };
}

function refuse(reply: FastifyReply, status: number, message: string, extensions: Record<string, string>): void {
  void reply.code(status).send({ errors: [{ message, extensions }] });
}
