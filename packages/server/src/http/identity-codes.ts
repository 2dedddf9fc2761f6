import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx, sensitiveSessionMiddleware } from 'better-auth/api';
import { type Db, sql } from '#db/statement';

/** Codes of six digits can be guessed: so many may be tried within the minutes, by whomever and from wherever. */
const MOST_CODES = 10;
const MINUTES = 15;

/** Where our own routes ask whether a password is that of whoever is signed in. */
export const CHECK_PASSWORD = '/check-own-password';

const FORGET = sql('forget-code-attempts', `delete from auth.code_attempt where user_id = $1 and at < clock_timestamp() - interval '${MINUTES} minutes'`);
const TRY = sql('try-code', `
with tried as (select count(*) as codes from auth.code_attempt where user_id = $1),
kept as (insert into auth.code_attempt (user_id, code) select $1, $2 from tried where codes < ${MOST_CODES} on conflict do nothing returning 1)
select (select codes >= ${MOST_CODES} from tried) as "isTooMany", exists (select from kept) as "isNew"`);

/**
 * Lets a code of the second factor count once: better-auth takes the same code again as long as its half minute lasts. A code is kept as tried before it is
 * looked at, so of two who send it at once only one is asked further; a wrong one is no loss.
 */
export const codesCountOnce = (db: Db): BetterAuthPlugin => ({
  id: 'codes-count-once',
  endpoints: {
    // Asked by our own routes only, before a code is spent; it tells them whether one is to be asked for.
    checkPassword: createAuthEndpoint(CHECK_PASSWORD, { method: 'POST', use: [sensitiveSessionMiddleware] }, async (ctx) => {
      await ctx.context.password.checkPassword(ctx.context.session.user.id, ctx);
      return ctx.json({ hasSecondFactor: ctx.context.session.user.twoFactorEnabled === true });
    }),
  },
  hooks: {
    before: [{
      matcher: ({ path }) => path === '/two-factor/verify-totp',
      handler: createAuthMiddleware(async (ctx) => {
        const code = String((ctx.body as { code?: unknown } | undefined)?.code ?? '').trim();
        const userId = await whoTries(ctx);
        if (!userId || !/^\d{6}$/.test(code)) throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' });
        await db.query(FORGET, [userId]);
        const [tried] = await db.query<{ isTooMany: boolean; isNew: boolean }>(TRY, [userId, code]);
        if (tried!.isTooMany) throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_TEMPORARILY_LOCKED', message: 'Too many codes were tried. Wait a quarter of an hour.' });
        if (!tried!.isNew) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'This code was used. Wait for the next one.' });
      }),
    }],
  },
});

/** Whoever is signed in, or is about to be: the password was right, the code is missing. */
async function whoTries(ctx: Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const cookie = await ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret);
  return cookie ? (await ctx.context.internalAdapter.findVerificationValue(cookie))?.value : undefined;
}
