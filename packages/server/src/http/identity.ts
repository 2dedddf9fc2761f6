import { betterAuth } from 'better-auth';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '#config';
import { dbOfPool } from '#db/pool';
import { DatabaseSilent } from '#db/unreachable';
import { hashPassword } from '#lib/hash-password';
import { makeIdentityCookies } from './identity-cookies.ts';
import { identityDatabase } from './identity-database.ts';
import { readInstallation } from './identity-installation.ts';
import { makeIdentityPost } from './identity-mail.ts';
import { AUTH_PATH, identityOptions } from './identity-options.ts';
import { sayWhereToOpen } from './identity-origin.ts';
import { type IdentityCall, sendIdentityResponse, toIdentityRequest } from './identity-request.ts';
import { identityRoutes } from './identity-routes.ts';

/** Who somebody is: sign-up, sign-in and sessions. What they may do is decided elsewhere. */
export type Identity = {
  /** The address of the site, as it stands in letters. */
  baseUrl: string;
  /** Outside the demonstration roles in the network count only with the second factor. */
  asksStaffForSecondFactor: boolean;
  handle: (request: Request) => Promise<Response>;
  /** Of a request's cookies those that this installation signed, as better-auth takes them; undefined when there are none. */
  ownCookies: (cookieHeader: string | undefined) => string | undefined;
  /** The session's token in a request's cookies; undefined when there is none or its signature is not ours. */
  sessionToken: (cookieHeader: string | undefined) => string | undefined;
  /** The cookie, name and value, that carries a session's token. */
  sessionCookie: (token: string) => string;
  /** Makes an account of the demonstration, or finds it; answers the person's id. Refused outside the demonstration. */
  createDemoAccount: (account: { name: string; email: string; password: string }) => Promise<string>;
};

/** Makes identity for this installation; the secret and the cookie's name come from its database. */
export async function makeIdentity({ config, pool }: { config: Config; pool: pg.Pool }): Promise<Identity> {
  const installation = await readInstallation(pool, config.authSecret);
  // Ended sessions are refused wherever they are read; here they only make room.
  await pool.query('delete from auth."session" where "expiresAt" < clock_timestamp()');
  const options = identityOptions(config, installation, identityDatabase(pool), makeIdentityPost(config, pool), dbOfPool(pool));
  const auth = betterAuth(options);
  const { secret, authCookies, createAuthCookie } = await auth.$context;
  const cookies = makeIdentityCookies(secret, { session: authCookies.sessionToken.name, secondFactor: createAuthCookie('two_factor').name });
  return {
    baseUrl: options.baseURL as string,
    asksStaffForSecondFactor: !config.isDemo,
    handle: (request) => auth.handler(request),
    ownCookies: cookies.own,
    sessionToken: cookies.sessionToken,
    sessionCookie: cookies.sessionCookie,
    createDemoAccount: async (account) => {
      if (!config.isDemo) throw new Error('Demo accounts exist only in the demonstration.');
      return createDemoAccount(pool, account);
    },
  };
}

/** Account and password in one statement: there is never one without the other. */
async function createDemoAccount(pool: pg.Pool, { name, email, password }: { name: string; email: string; password: string }): Promise<string> {
  await pool.query(
    `with made as (
       insert into auth."user" (id, name, email, "emailVerified") values ($1, $2, $3, true) on conflict (email) do nothing returning id)
     insert into auth.account (id, "accountId", "providerId", "userId", password, "updatedAt") select $4, id, 'credential', id, $5, now() from made`,
    [uuidv7(), name, email.toLowerCase(), uuidv7(), await hashPassword(password)],
  );
  const { rows } = await pool.query<{ id: string }>(`update person set origin = 'DEMO' where id = (select id from auth."user" where email = $1) returning id`, [email.toLowerCase()]);
  return rows[0]!.id;
}

/** Puts identity's routes onto the application. Only what the portal uses is open; all else of better-auth answers as an unknown address. */
export async function registerIdentity(app: FastifyInstance, { identity }: { identity: Identity }): Promise<void> {
  for (const { method, path, call } of identityRoutes) {
    app.route({
      method, url: AUTH_PATH + path,
      handler: async (request: FastifyRequest, reply) => {
        const ask = async (to: IdentityCall = {}) => {
          const response = await identity.handle(toIdentityRequest(request, identity.baseUrl, identity.ownCookies, to));
          // Its answers to its own faults hide the cause. All it does on these routes is asking the database.
          if (response.status >= 500) throw new DatabaseSilent();
          return sayWhereToOpen(response, identity.baseUrl);
        };
        return sendIdentityResponse(await (call ? call(ask, (request.body ?? {}) as Record<string, unknown>) : ask()), reply);
      },
    });
  }
}
