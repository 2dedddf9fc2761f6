import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { type Db, sql } from '#db/statement';

const TELL = sql('tell-account-change', 'select auth.tell_account_change($1, $2)');

/** What changes without a trigger of the database seeing which of the two it was: the list of backup codes is one encrypted text. */
const TOLD: Record<string, string> = { '/two-factor/generate-backup-codes': 'make-backup-codes', '/two-factor/verify-backup-code': 'use-backup-code' };

/** Lets backup codes that were made or used be known: by an entry in the trail and a letter to the person. All else is told by triggers (migration 0029). */
export const backupCodesAreTold = (db: Db): BetterAuthPlugin => ({
  id: 'backup-codes-are-told',
  hooks: {
    after: [{
      matcher: ({ path }) => path !== undefined && path in TOLD,
      handler: createAuthMiddleware(async (ctx) => {
        if (isAPIError(ctx.context.returned)) return;
        const userId = ctx.context.newSession?.user.id ?? (await getSessionFromCtx(ctx))?.user.id;
        if (userId) await db.query(TELL, [userId, TOLD[ctx.path!]]);
      }),
    }],
  },
});
