import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { isUnavailable } from '#db/unreachable';
import { errorFacts } from './error-facts.ts';
import { BARE_HEADERS } from './headers.ts';
import { makeSayUnavailable } from './say-unavailable.ts';

/** Our own sentences: those of the framework can quote what was sent. */
const ABOUT_THE_REQUEST: Record<number, string> = {
  400: 'The request is malformed.',
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
    // The portal's files say "forbidden" to folders and to paths that lead out of theirs: to the outside there is nothing.
    if (status === 403 || status === 404) return void answerNothingHere(reply);
    if (status >= 400 && status < 500) return refuse(reply, status, ABOUT_THE_REQUEST[status] ?? 'The request is not accepted.', { code: 'BAD_REQUEST' });
    // Who asks could not be read (authenticate.ts): that is thrown in GraphQL's words, whatever the route.
    const isUnread = cause instanceof GraphQLError && cause.extensions.code === 'UNAVAILABLE';
    if (isUnread || isUnavailable(cause)) {
      sayUnavailable(isUnread ? cause.originalError : cause);
      return refuse(reply, 503, 'The database does not answer. Try again in a moment.', { code: 'UNAVAILABLE' });
    }
    const errorId = randomUUID();
    log.error({ errorId, err: errorFacts(cause) }, 'request failed');
    return refuse(reply, 500, 'Something went wrong. Quote the id when you report it.', { code: 'INTERNAL_SERVER_ERROR', errorId });
  };
}

/** An address with broken escapes, or longer than any of ours: Fastify answers it before hooks and handlers, so its headers are said here. */
export function answerUnreadableAddress(_cause: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  answerNothingHere(reply.headers(BARE_HEADERS));
}

/** There is nothing at this address. */
export function answerNothingHere(reply: FastifyReply): FastifyReply {
  return reply.code(404).send({ errors: [{ message: 'Nothing here.', extensions: { code: 'NOT_FOUND' } }] });
}

function refuse(reply: FastifyReply, status: number, message: string, extensions: Record<string, string>): void {
  void reply.code(status).send({ errors: [{ message, extensions }] });
}
