import { hash, verify } from '@node-rs/argon2';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { v7 as uuidv7 } from 'uuid';
import type { Kysely } from 'kysely';
import type { Config } from '#config';
import { StartupProblem } from '#db/startup-problem';
import type { Installation } from './identity-installation.ts';
import type { IdentityPost } from './identity-mail.ts';

export const AUTH_PATH = '/api/auth';
/** The header that carries the client's address as Fastify decided it; what a client sends under this name is dropped. */
export const CLIENT_ADDRESS = 'x-vilcanota-client-address';

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane; about 10 ms. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
export const hashPassword = (password: string) => hash(password, ARGON2);

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** better-auth knows who a person is, and no more: agencies, roles and keys are ours. */
export function identityOptions(config: Config, installation: Installation, database: Kysely<unknown>, post: IdentityPost): BetterAuthOptions {
  const origins = originsOf(config);
  return {
    baseURL: origins[0]!,
    basePath: AUTH_PATH,
    secret: installation.secret,
    trustedOrigins: origins,
    database: { db: database as Kysely<any>, type: 'postgres', transaction: true },
    // A session ends fourteen days after signing in, however it was used; revoked ones end at once.
    session: { expiresIn: 14 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      password: { hash: hashPassword, verify: ({ hash: kept, password }) => verify(kept, password) },
      sendResetPassword: ({ user, token }) => post.passwordReset(user, `${origins[0]}/reset-password?token=${token}`),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: HOUR,
      sendVerificationEmail: ({ user, url }, request) => post.verification(user, url, request),
    },
    databaseHooks: { user: { create: { before: async (user) => ({ data: { ...user, name: nameOf(user.name), email: emailOf(user.email), image: null } }) } } },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/sign-up/email': { window: 60, max: 20 },
        '/reset-password': { window: 60, max: 10 },
        '/request-password-reset': { window: 60, max: 5 },
        '/send-verification-email': { window: 60, max: 5 },
        // Asked by every page of the portal; a session is read by its signed token, so there is nothing to guess.
        '/get-session': false,
      },
    },
    advanced: {
      cookiePrefix: `vilcanota-${installation.id}`,
      database: { generateId: () => uuidv7(), validateSchema: false },
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS] },
      // Said aloud, because better-auth relaxes both under a test runner.
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    // Its log lines quote e-mail addresses; faults are thrown to us instead and logged by their facts.
    logger: { disabled: true },
    onAPIError: { throw: true },
    telemetry: { enabled: false },
  };
}

const LONGEST_NAME = 100;
/** Control characters, and those that turn the direction of what is written after them: they stand in letters, lists and the audit trail. */
const UNPRINTABLE = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

function nameOf(text: string): string {
  const name = text.trim();
  if (name && name.length <= LONGEST_NAME && !UNPRINTABLE.test(name)) return name;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: `A name has 1 to ${LONGEST_NAME} characters that can be printed.` });
}

/** Mail cannot be sent to a longer address (RFC 5321). */
const LONGEST_EMAIL = 254;

function emailOf(email: string): string {
  if (email.length <= LONGEST_EMAIL) return email;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_EMAIL', message: `An e-mail address has at most ${LONGEST_EMAIL} characters.` });
}

/** The addresses people open the portal at; the first one stands in letters. */
export function originsOf(config: Config): string[] {
  const local = config.isDemo ? [`http://127.0.0.1:${config.port}`, `http://localhost:${config.port}`] : [];
  const origins = [...config.trustedOrigins, ...local];
  if (origins.length === 0) {
    throw new StartupProblem('Outside the demonstration TRUSTED_ORIGINS must name the address people open, for example TRUSTED_ORIGINS=https://trek.example.org.');
  }
  for (const origin of origins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
      throw new StartupProblem(`TRUSTED_ORIGINS must list addresses like https://trek.example.org, without a path; it has "${origin}".`);
    }
  }
  return origins;
}
