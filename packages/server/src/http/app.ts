import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '#config';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Listener } from '#db/listen';
import { answerUnreadableAddress, makeAnswerFaults } from './answer-faults.ts';
import { buildSchema } from '#graphql/build-schema';
import { registerTrailExport } from '#modules/audit-trail/export-trail.route';
import { registerCertificates } from '#modules/certificates/certificate.route';
import { makeApollo } from './apollo.ts';
import { arriveInTime, LONGEST_ARRIVAL_MS } from './arrive-in-time.ts';
import { closeInTime } from './close-in-time.ts';
import { registerFiles } from './files.ts';
import { registerHeaders } from './headers.ts';
import { registerHealth } from './health.ts';
import { registerIdentity, type Identity } from './identity.ts';
import { makeLiveSocket } from './live-socket.ts';
import { registerPortal } from './portal.ts';
import { readJson } from './read-json.ts';
import { refuseBrokenText } from './refuse-broken-text.ts';
import { refuseForeignHosts } from './refuse-foreign-hosts.ts';
import { makeScopeOf } from './scope-of.ts';
import { registerStageTracks } from './stage-tracks.ts';
import { trustedProxies } from './trusted-proxies.ts';
import { routeUpgrades, wantsUpgrade } from './upgrade.ts';
import { UploadTurns } from './upload-turns.ts';

/** What an application is made of. Tests and controls put it together from the same function. */
export type Parts = {
  config: Config;
  pool: pg.Pool;
  orm: MikroORM;
  identity: Identity;
  log: Logger;
  /** Hears what PostgreSQL notifies: one connection, from the first who listens on. */
  listener: Listener;
  /** Tells whoever is looking what changed. */
  live: import('#modules/live/live').Live;
  takeRoom: import('#modules/capacity/take-room').TakeRoom;
  offerTo: import('#modules/capacity/take-room').OfferTo;
  /** Where agencies' papers are kept. */
  documents: import('#modules/documents/store').DocumentStore;
  /** The mail server; undefined where letters go nowhere. */
  post: import('#modules/mails/post').Post | undefined;
  /** What happens without being asked for: after a commit, and at its times. */
  jobs: import('#jobs/jobs').Jobs;
};

/** It holds nothing of one application: those of a process share it. */
let contract: ReturnType<typeof buildSchema> | undefined;

/** The edge: health, limits, headers, identity, /graphql and the portal. It knows no word of the field. */
export async function makeApp(parts: Parts): Promise<FastifyInstance> {
  const answerFaults = makeAnswerFaults(parts.log);
  const app = Fastify({
    loggerInstance: parts.log.child({}, { level: parts.config.logLevel }) as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_000_000,
    requestTimeout: LONGEST_ARRIVAL_MS,
    connectionTimeout: 60_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false, // refused by us, in our words
    trustProxy: trustedProxies(parts.config.trustProxy),
    frameworkErrors: answerUnreadableAddress,
  });
  app.setErrorHandler(answerFaults);
  closeInTime(app);
  arriveInTime(app);
  readJson(app);
  await registerHeaders(app, parts.config);
  if (parts.config.isDemo) app.addHook('onRequest', refuseForeignHosts);
  app.addHook('preValidation', refuseBrokenText);
  registerHealth(app, parts.pool);
  await registerIdentity(app, parts);
  const schema = await (contract ??= buildSchema());
  const apollo = await makeApollo(schema, parts.log, [fastifyApolloDrainPlugin(app)]);
  const scopeOf = makeScopeOf(parts);
  const handler = fastifyApolloHandler(apollo, { context: scopeOf });
  app.post('/graphql', handler);
  const listen = makeLiveSocket(app, parts, schema);
  routeUpgrades(app);
  app.get('/graphql', async (request, reply) => {
    if (wantsUpgrade(request)) return listen(request, reply);
    const wantsPage = !(request.query as { query?: string }).query && request.headers.accept?.includes('text/html');
    return wantsPage ? reply.callNotFound() : handler.call(app, request, reply);
  });
  registerTrailExport(app, makeScopeOf(parts));
  registerCertificates(app, parts.identity.baseUrl, scopeOf);
  const turns = new UploadTurns();
  await registerFiles(app, parts, scopeOf, turns);
  await registerStageTracks(app, parts, scopeOf, turns);
  await registerPortal(app, parts.config);
  return app;
}
