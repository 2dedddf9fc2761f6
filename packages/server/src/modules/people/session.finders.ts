import type { Viewer } from '#access/viewer';
import { type Db, sql } from '#db/statement';
import { deviceOf, roughAddress } from './device.rules.ts';

type Stored = { id: string; startedAt: string; endsAt: string; userAgent: string | null; ipAddress: string | null };

// A session's life is wall-clock time, not the clock that tests and the demonstration may move.
const SESSIONS = sql('sessions-of-person', `
select id, "createdAt" as "startedAt", "expiresAt" as "endsAt", "userAgent", "ipAddress" from auth."session"
 where "userId" = $1 and "expiresAt" > clock_timestamp() order by "createdAt" desc, id desc limit 100`);

/** Where a person is signed in: device and address as far as they may be shown. */
export async function findSessions(db: Db, { personId, signIn }: Viewer) {
  const rows = await db.query<Stored>(SESSIONS, [personId]);
  return rows.map(({ userAgent, ipAddress, ...session }) => ({ ...session, ...deviceOf(userAgent), address: roughAddress(ipAddress), isThis: session.id === signIn?.sessionId }));
}
