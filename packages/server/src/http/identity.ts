import { createHmac, timingSafeEqual } from 'node:crypto';
import { betterAuth } from 'better-auth';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Config } from '#config';
import { DatabaseSilent } from '#db/unreachable';
import { identityDatabase } from './identity-database.ts';
import { readInstallation } from './identity-installation.ts';
import { makeIdentityPost } from './identity-mail.ts';
import { AUTH_PATH, hashPassword, identityOptions } from './identity-options.ts';
import { sendIdentityResponse, toIdentityRequest } from './identity-request.ts';

/** Who somebody is: sign-up, sign-in and sessions. What they may do is decided elsewhere. */
export type Identity = {
  /** The address of the site, as it stands in letters. */
  baseUrl: string;
  handle: (request: Request) => Promise<Response>;
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
  const options = identityOptions(config, installation, identityDatabase(pool), makeIdentityPost(config, pool));
  const auth = betterAuth(options);
  const { secret, authCookies } = await auth.$context;
  const cookieName = authCookies.sessionToken.name;
  const signatureOf = (token: string) => createHmac('sha256', secret).update(token).digest('base64');
  return {
    baseUrl: options.baseURL as string,
    handle: (request) => auth.handler(request),
    sessionToken: (cookieHeader) => {
      const value = cookieNamed(cookieHeader, cookieName);
      const dot = value?.lastIndexOf('.') ?? -1;
      if (!value || dot < 1) return undefined;
      const token = value.slice(0, dot);
      // Compared as text: base64 has several ways to write the same bytes, and one session has one cookie.
      const signature = Buffer.from(value.slice(dot + 1));
      const expected = Buffer.from(signatureOf(token));
      return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined;
    },
    sessionCookie: (token) => `${cookieName}=${encodeURIComponent(`${token}.${signatureOf(token)}`)}`,
    createDemoAccount: async (account) => {
      if (!config.isDemo) throw new Error('Demo accounts exist only in the demonstration.');
      return createDemoAccount(pool, account);
    },
  };
}

function cookieNamed(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const equals = part.indexOf('=');
    if (equals < 0 || part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
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

/** Only what the portal uses is open; all else of better-auth answers as an unknown address. */
const ROUTES = {
  POST: ['/sign-up/email', '/sign-in/email', '/sign-out', '/send-verification-email', '/request-password-reset', '/reset-password'],
  GET: ['/get-session', '/verify-email'],
} as const;

/** Puts identity's routes onto the application. */
export async function registerIdentity(app: FastifyInstance, { identity }: { identity: Identity }): Promise<void> {
  for (const [method, paths] of Object.entries(ROUTES)) {
    for (const path of paths) {
      app.route({
        method, url: AUTH_PATH + path,
        handler: async (request: FastifyRequest, reply) => {
          const response = await identity.handle(toIdentityRequest(request, identity.baseUrl, (cookies) => identity.sessionToken(cookies) !== undefined));
          // Its answers to its own faults hide the cause. All it does on these routes is asking the database.
          if (response.status >= 500) throw new DatabaseSilent();
          return sendIdentityResponse(response, reply);
        },
      });
    }
  }
}
