import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { writeAudit } from '#modules/audit/write-audit';

const END = sql('end-session', 'delete from auth."session" where id = $1 and "userId" = $2 returning id');
const END_OTHERS = sql('end-sessions', 'delete from auth."session" where "userId" = $1 and id <> $2 returning id');

/** Ends one of the person's own sessions, at once: its next request is a stranger's. One that is somebody else's does not exist. */
export async function endSession(scope: Scope, { sessionId }: { sessionId: string }) {
  const { personId } = requireViewer(scope.viewer);
  return inTransaction(scope, async (inside) => {
    const ended = await inside.db.query(END, [sessionId, personId]);
    if (ended.length === 0) throw new NotFound();
    await writeAudit(inside, { action: 'end-session', objectType: 'Person', objectId: personId });
    return { ended: 1 };
  });
}

/** Ends all sessions of the person but the one this is asked from, or that one too. */
export async function endSessions(scope: Scope, { alsoThis }: { alsoThis: boolean }) {
  const { personId, signIn } = requireViewer(scope.viewer);
  return inTransaction(scope, async (inside) => {
    const ended = (await inside.db.query(END_OTHERS, [personId, alsoThis ? '' : (signIn?.sessionId ?? '')])).length;
    if (ended > 0) await writeAudit(inside, { action: 'end-sessions', objectType: 'Person', objectId: personId, after: { ended } });
    return { ended };
  });
}
