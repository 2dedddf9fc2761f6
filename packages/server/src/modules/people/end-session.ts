import { NotFound } from '#access/errors';
import { requireViewer } from '#access/grants';
import { inTransaction } from '#db/in-transaction';
import { readNow } from '#db/now';
import { sql } from '#db/statement';
import type { Scope } from '#http/scope';
import { announce } from '#jobs/outbox';
import { writeAudit } from '#modules/audit/write-audit';

const END = sql('end-session', 'delete from auth."session" where id = $1 and "userId" = $2 returning id');
const END_OTHERS = sql('end-sessions', 'delete from auth."session" where "userId" = $1 and id <> $2 returning id');

/** Ends one of the person's own sessions, at once: its next request is a stranger's. One that is somebody else's does not exist. */
export async function endSession(scope: Scope, { sessionId }: { sessionId: string }) {
  const { personId } = requireViewer(scope.viewer);
  return inTransaction(scope, async (inside) => {
    const ended = await inside.db.query(END, [sessionId, personId]);
    if (ended.length === 0) throw new NotFound();
    await tell(inside, personId, 'end-session', 1);
    return { ended: 1 };
  });
}

/** Ends all sessions of the person but the one this is asked from, or that one too. */
export async function endSessions(scope: Scope, { alsoThis }: { alsoThis: boolean }) {
  const { personId, signIn } = requireViewer(scope.viewer);
  return inTransaction(scope, async (inside) => {
    const ended = (await inside.db.query(END_OTHERS, [personId, alsoThis ? '' : (signIn?.sessionId ?? '')])).length;
    if (ended > 0) await tell(inside, personId, 'end-sessions', ended);
    return { ended };
  });
}

/** In the trail and by letter: who ended them may be somebody else who is signed in as the person. */
async function tell(inside: Scope, personId: string, action: 'end-session' | 'end-sessions', ended: number): Promise<void> {
  const at = (await readNow(inside.db)).toISOString();
  await writeAudit(inside, { action, objectType: 'Person', objectId: personId, at, after: action === 'end-sessions' ? { ended } : null });
  await announce(inside.db, [{ kind: 'account-changed', objectId: personId, facts: { change: action } }], at);
}
