import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type DocumentNode, type GraphQLFormattedError, print } from 'graphql';
import type pg from 'pg';
import { inject } from 'vitest';
import type { Config } from '#config';
import { Batches } from '#db/batch';
import { appUrl, cloneDatabase, dropDatabase } from '#db/cluster';
import { readNow } from '#db/now';
import { dbOfPool, openPool } from '#db/pool';
import { authenticate } from '#http/authenticate';
import { makeApp } from '#http/app';
import type { Identity } from '#http/identity';
import { openParts, type Replaced } from '#http/open-parts';
import type { Scope } from '#http/scope';
import { drainOutbox } from '#jobs/drain';
import { runJobs } from '#jobs/start-jobs';
import { systemScope } from '#jobs/system-scope';
import { TEMPLATE } from './cluster.ts';
import { makeMakers, type Person } from './makers.ts';

/** A document of the contract: text, or typed with its data and variables. */
export type Document<Data, Variables> = string | (DocumentNode & { __apiType?: (variables: Variables) => Data });

export type Answer<Data> = { status: number; data: Data | null | undefined; errors: readonly GraphQLFormattedError[] | undefined };

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

const ORIGIN_PORT = 4499;
/** The address the test server believes to be opened at, for requests that must come from the portal. */
export const TEST_ORIGIN = `http://localhost:${ORIGIN_PORT}`;

/**
 * The application on a database of its own, copied from the migrated template. It is put together by the same
 * function as in production; requests go through it without a port, unless url() asks for one.
 */
export async function startTestServer(options: { isDemo?: boolean; config?: Partial<Config>; replaced?: Replaced } = {}) {
  const database = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = await cloneDatabase(inject('adminUrl'), TEMPLATE, database);
  // Made by the first paper that comes.
  const dataDir = join(tmpdir(), `vilcanota-${database}`);
  const config: Config = {
    port: ORIGIN_PORT, host: '127.0.0.1', databaseUrl: url, databaseAppUrl: appUrl(url), trustProxy: undefined, dataDir, documents: { kind: 'folder', folder: join(dataDir, 'documents') }, isDemo: options.isDemo ?? true,
    authSecret: undefined, trustedOrigins: [TEST_ORIGIN], smtp: undefined, logLevel: 'silent', portalDir: '/nonexistent', ...options.config,
  };
  const ownerPool = openPool({ url, max: 4 });
  const { parts, close } = await openParts(config, { url: appUrl(url) }, options.replaced);
  const { pool, orm, identity, takeRoom, offerTo, log, listener, live, jobs, documents } = parts;
  const app = await makeApp(parts);
  const db = dbOfPool(pool);
  let address: string | undefined;

  const server = {
    app, parts, post: parts.post, config, live, pool, orm, identity, takeRoom, offerTo, listener, jobs, documents, db,
    /** The database's address as its owner, for further servers over it. */
    databaseUrl: url,
    /** The owner's connections: may move the clock and look at everything. */
    ownerPool,
    ...makeMakers(ownerPool),

    /** Sends documents as a person, or as a visitor. */
    as: (person: Person | undefined) => {
      const cookie = person ? signIn(ownerPool, identity, person) : undefined;
      return {
        async execute<Data = any, Variables = Record<string, unknown>>(document: Document<Data, Variables>, variables?: Variables): Promise<Answer<Data>> {
          return send<Data>(app, await cookie, { query: typeof document === 'string' ? document : print(document), variables });
        },
      };
    },

    /** A scope for calling verbs and finders without GraphQL. */
    async scopeOf(person: Person | undefined): Promise<Scope> {
      const headers = { cookie: person && (await signIn(ownerPool, identity, person)) };
      const { viewer } = await authenticate({ headers } as never, identity, db);
      return { em: orm.em.fork(), db, viewer, now: () => readNow(db), log, isDemo: config.isDemo, via: 'test', siteUrl: identity.baseUrl, takeRoom, offerTo, batches: new Batches(db) };
    },

    /** The cookie header of a person's new session. */
    cookieOf: (person: Person) => signIn(ownerPool, identity, person),

    /** Does everything that follows from what was announced, now. Nothing of it happens by itself in tests. */
    drain: () => drainOutbox(systemScope(parts), parts.jobs.effects),

    /** Runs every job of the schedule once, then drains. */
    runJobs: () => runJobs(parts),

    /** Moves the database's clock: an interval from the real time, for example '31 minutes'. */
    async setClock(shift: string): Promise<void> {
      await ownerPool.query('update app_clock set shift = $1::interval', [shift]);
    },

    /** Listens on a free port and answers the address. */
    async url(): Promise<string> {
      if (!address) {
        await app.listen({ port: 0, host: '127.0.0.1' });
        address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
      }
      return address;
    },

    async stop(): Promise<void> {
      await app.close();
      await close();
      await ownerPool.end();
      await dropDatabase(inject('adminUrl'), database);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return server;
}

/** Makes a session in the tables of identity and signs its cookie as better-auth does. */
async function signIn(ownerPool: pg.Pool, identity: Identity, person: Person): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await ownerPool.query(
    `insert into auth."session" (id, token, "userId", "expiresAt", "updatedAt") values ($1, $1, $2, now() + interval '1 day', now())`,
    [token, person.id],
  );
  return identity.sessionCookie(token);
}

async function send<Data>(app: FastifyInstance, cookie: string | undefined, body: unknown): Promise<Answer<Data>> {
  const response = await app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, payload: JSON.stringify(body) });
  const { data, errors } = response.json();
  return { status: response.statusCode, data, errors };
}

/** The one field of an answer, which must have come without errors. */
export function dataOf<Data extends Record<string, any>>(answer: Answer<Data>): Data {
  if (answer.errors || !answer.data) throw new Error(`Refused: ${JSON.stringify(answer.errors)}`);
  return answer.data;
}

/** The code of an answer that was thrown, not returned. */
export const codeOf = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions?.code;
