import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { AccessError } from '#access/errors';
import { isUnavailable } from '#db/unreachable';
import { errorFacts } from './error-facts.ts';
import { makeSayUnavailable } from './say-unavailable.ts';

/** Codes that tell the caller what was wrong with the request; their messages may leave the house. */
const ABOUT_THE_REQUEST = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED', 'DOCUMENT_TOO_DEEP', 'DOCUMENT_TOO_COSTLY', 'MAX_RECURSIVE_SELECTIONS_EXCEEDED', 'TOO_MANY_SUBSCRIPTIONS']);

/**
 * What leaves the house when something was thrown: the sentence of an access error, what was wrong with the request,
 * or an id under which the log has the rest. Never a stack trace, SQL or the value of a variable.
 */
export function makeFormatError(log: Logger) {
  const sayUnavailable = makeSayUnavailable(log);
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    const where = { ...(formatted.locations && { locations: formatted.locations }), ...(formatted.path && { path: formatted.path }) };
    if (cause instanceof AccessError) return { ...where, message: cause.message, extensions: { code: cause.code } };
    const code = formatted.extensions?.validationErrorCode ?? formatted.extensions?.code;
    if (code === 'UNAVAILABLE' || isUnavailable(cause)) {
      sayUnavailable(cause instanceof GraphQLError ? cause.originalError : cause);
      return { ...where, message: 'The database does not answer. Try again in a moment.', extensions: { code: 'UNAVAILABLE' } };
    }
    if (typeof code === 'string' && ABOUT_THE_REQUEST.has(code)) {
      return { ...where, message: withoutValues(formatted.message), extensions: { code } };
    }
    if (isDataException(cause)) {
      log.warn({ err: errorFacts(cause) }, 'value refused by the database');
      return { ...where, message: 'A value of this request is out of range or malformed.', extensions: { code: 'BAD_USER_INPUT' } };
    }
    const errorId = randomUUID();
    log.error({ errorId, err: errorFacts(cause) }, 'request failed');
    return { ...where, message: 'Something went wrong. Quote the id when you report it.', extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } };
  };
}

/**
 * graphql-js quotes the value of a wrong variable, once where it says so and again in the reason. What a person typed does not
 * belong into answers and logs: only the variable's name, the path within it and the sentence of a scalar of ours are kept.
 */
export function withoutValues(message: string): string {
  const variable = /^Variable "(\$\w+)" got invalid value /.exec(message)?.[1];
  if (!variable) {
    return message.replace(/(cannot represent [^:"]*: ).*$/s, '$1a value that does not fit.').replace(/, found .*$/s, '.').replace(/^Value ".*?" does not exist in (".*?") enum.*$/s, 'This value does not exist in $1 enum.');
  }
  const path = new RegExp(`^.* at "(${variable.slice(1)}[\\w.[\\]]*)"; `, 's').exec(message)?.[1];
  const why = /; (\w+ must be [\w ,.-]+\.)$/.exec(message)?.[1] ?? /; (Field \w+ is not defined by type "\w+"\.)$/.exec(message)?.[1];
  return `Variable "${variable}" has a value that does not fit its type${path ? ` at "${path}"` : ''}${why ? `: ${why}` : '.'}`;
}

/** Instants, zones, numbers and other values that PostgreSQL could not read: they came with the request. */
const DATA_EXCEPTIONS = new Set(['22003', '22007', '22008', '22009', '22P02']);

const isDataException = (cause: unknown) => cause instanceof Error && DATA_EXCEPTIONS.has((cause as { code?: string }).code ?? '');
