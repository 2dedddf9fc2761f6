import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { dbOfPool } from '#db/pool';
import type { Parts } from './app.ts';
import { authenticate } from './authenticate.ts';
import { errorFacts } from './error-facts.ts';
import { makeFormatError } from './format-error.ts';
import { originsOf } from './identity-options.ts';
import { type Extra, GOING_AWAY, mayBegin, serveConnection, SESSION_OVER, TOO_MUCH } from './live-connection.ts';
import { LIVE_LIMITS, OpenConnections } from './live-limits.ts';
import { readSubscription } from './live-operation.ts';
import { isOwnOrigin } from './live-origin.ts';
import { makeLiveScopeOf } from './live-scope-of.ts';
import { takeUpgrade } from './upgrade.ts';

/** A closing connection gets its goodbye out; then it is cut. */
const GOODBYE_MS = 200;

/**
 * GraphQL subscriptions over WebSocket (protocol graphql-transport-ws) at /graphql: who asks is who the cookie says, documents
 * have the limits of all others, connections are counted, and none outlives its session, its time or the server.
 */
export function makeLiveSocket(app: FastifyInstance, parts: Parts, schema: GraphQLSchema) {
  const limits = LIVE_LIMITS;
  const origins = originsOf(parts.config);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.messageBytes, perMessageDeflate: false, handleProtocols });
  const connections = new OpenConnections(limits);
  const db = dbOfPool(parts.pool);
  const scopeOf = makeLiveScopeOf(parts);
  const formatError = makeFormatError(parts.log);
  const formatted = (errors: readonly GraphQLError[]) => errors.map((error) => formatError(error.toJSON(), causeOf(error)));
  const tooMany = (message: string) => [new GraphQLError(message, { extensions: { code: 'TOO_MANY_SUBSCRIPTIONS' } })];

  const server = makeServer<Record<string, unknown>, Extra>({
    onConnect: (context) => {
      context.extra.running = () => Object.keys(context.subscriptions).length;
    },
    async onSubscribe({ extra, subscriptions }, _id, payload) {
      const most = extra.isVisitor ? limits.visitorSubscriptions : limits.subscriptions;
      if (Object.keys(subscriptions).length > most) return tooMany(`A connection may have ${most} subscriptions.`);
      if (!mayBegin(extra, limits)) {
        extra.close(TOO_MUCH);
        return tooMany(TOO_MUCH[1]);
      }
      const read = readSubscription(schema, payload);
      if (!('document' in read)) return read;
      try {
        return { ...read, contextValue: await scopeOf(extra.request, () => extra.close(SESSION_OVER)) };
      } catch (cause) {
        return [cause instanceof GraphQLError ? cause : new GraphQLError('Not now.', { originalError: cause as Error })];
      }
    },
    onNext: (_context, _id, _payload, _args, result) => (result.errors ? { ...result, errors: formatted(result.errors) } : undefined),
    onError: (_context, _id, _payload, errors) => formatted(errors),
  });

  app.addHook('preClose', async () => {
    if (sockets.clients.size === 0) return;
    for (const socket of sockets.clients) socket.close(...GOING_AWAY);
    await new Promise((resolve) => setTimeout(resolve, GOODBYE_MS));
    for (const socket of sockets.clients) socket.terminate();
  });

  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (!isOwnOrigin(request, origins)) return refuse(reply, 403, 'NOT_ALLOWED', 'Pages of other sites may not listen here.');
    const { viewer } = await authenticate(request, parts.identity, db);
    const forget = connections.open(request.ip, viewer?.personId);
    if (!forget) return refuse(reply, 429, 'TOO_MANY_CONNECTIONS', 'Too many live connections are open already. Try again later.');
    const { socket, head } = takeUpgrade(request, reply);
    socket.once('close', forget);
    sockets.handleUpgrade(request.raw, socket, head, (live) => serveConnection(live, request, {
      server, limits, onClose: forget, isVisitor: viewer === undefined,
      isSessionAlive: viewer && (async () => (await authenticate(request, parts.identity, db)).viewer !== undefined),
      onFault: (cause) => parts.log.error({ err: errorFacts(cause) }, 'a live connection failed'),
    }));
    return reply;
  };
}

/** What ended a list of events is wrapped once by GraphQL and once by the protocol. */
const causeOf = (error: Error): Error => (error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error);

const refuse = (reply: FastifyReply, status: number, code: string, message: string) => reply.code(status).send({ errors: [{ message, extensions: { code } }] });
