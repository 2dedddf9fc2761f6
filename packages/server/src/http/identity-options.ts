import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { v7 as uuidv7 } from 'uuid';
import type { Kysely } from 'kysely';
import type { Config } from '#config';
import { StartupProblem } from '#db/startup-problem';
import type { Db } from '#db/statement';
import { hashPassword, isPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/hash-password';
import { LONGEST_NAME, personName } from '#lib/person-name';
import { emailOf, endingOnOurPage, isOfNewAddress, takeNewAddress } from './identity-address.ts';
import { CHECK_PASSWORD, codesCountOnce } from './identity-codes.ts';
import { backupCodesAreTold } from './identity-told.ts';
import type { Installation } from './identity-installation.ts';
import type { IdentityPost } from './identity-mail.ts';

export const AUTH_PATH = '/api/auth';
/** The header that carries the client's address as Fastify decided it; what a client sends under this name is dropped. */
export const CLIENT_ADDRESS = 'x-vilcanota-client-address';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** better-auth knows who a person is, and no more: agencies, roles and keys are ours. */
export function identityOptions(config: Config, installation: Installation, database: Kysely<unknown>, post: IdentityPost, db: Db): BetterAuthOptions {
  const origins = originsOf(config);
  return {
    // Stands above the code in a person's authenticator.
    appName: config.isDemo ? 'Vilcanota Trek (demo)' : 'Vilcanota Trek',
    baseURL: origins[0]!,
    basePath: AUTH_PATH,
    secret: installation.secret,
    trustedOrigins: origins,
    database: { db: database as Kysely<any>, type: 'postgres', transaction: true },
    // A session ends fourteen days after signing in, however it was used; revoked ones end at once.
    session: { expiresIn: 14 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR,
      password: { hash: hashPassword, verify: isPassword },
      sendResetPassword: ({ user, token }) => post.passwordReset(user, `${origins[0]}/reset-password?token=${token}`),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: HOUR,
      sendVerificationEmail: ({ user, url, token }, request) => (isOfNewAddress(token) ? post.newAddress(user, url) : post.verification(user, endingOnOurPage(url), request)),
    },
    // Another address counts once the link in the letter to it was opened; the one before is told by a trigger's event.
    user: { changeEmail: { enabled: true } },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: { ...user, name: nameOf(user.name), email: emailOf(user.email), image: null } }) },
        update: { before: takeNewAddress(db) },
      },
    },
    // Secrets and backup codes are encrypted with this installation's secret.
    plugins: [codesCountOnce(db), backupCodesAreTold(db), twoFactor({ backupCodeOptions: { amount: 10, length: 10 } })],
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
        '/change-password': { window: 60, max: 10 },
        '/change-email': { window: 60, max: 5 },
        '/two-factor/*': { window: 60, max: 15 },
        [CHECK_PASSWORD]: { window: 60, max: 10 },
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

function nameOf(text: string): string {
  const name = personName(text);
  if (name) return name;
  throw new APIError('BAD_REQUEST', { code: 'INVALID_NAME', message: `A name has 1 to ${LONGEST_NAME} characters that can be seen.` });
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
