import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { AgencyRole, NetworkRole, Viewer } from '#access/viewer';
import { type Db, sql } from '#db/statement';
import type { Identity } from './identity.ts';

// A session's life is wall-clock time, not the clock that tests and the demonstration may move.
const READ_VIEWER = sql('viewer-of-session', `
  select p.id as "personId", p.name, p.email, app_now() as now,
    coalesce((select json_agg(json_build_object('agencyId', m.agency_id, 'role', m.role) order by m.created_at, m.agency_id) from membership m where m.person_id = p.id), '[]') as memberships,
    coalesce((select json_agg(r.role order by r.role) from network_role r where r.person_id = p.id), '[]') as roles,
    s.id as "sessionId", u."emailVerified" as "isEmailVerified", coalesce(u."twoFactorEnabled", false) as "hasSecondFactor"
  from auth."session" s join auth."user" u on u.id = s."userId" join person p on p.id = s."userId"
  where s."token" = $1 and s."expiresAt" > clock_timestamp()`);

type ViewerRow = {
  personId: string; name: string; email: string; now: string; memberships: { agencyId: string; role: AgencyRole }[]; roles: NetworkRole[];
  sessionId: string; isEmailVerified: boolean; hasSecondFactor: boolean;
};

/** Who asks, and the clock, by one statement. No cookie, a forged, expired or revoked one: a visitor. */
export async function authenticate(request: FastifyRequest, identity: Identity, db: Db): Promise<{ viewer: Viewer | undefined; now?: Date }> {
  const token = identity.sessionToken(request.headers.cookie);
  if (!token) return { viewer: undefined };
  const [row] = await db.query<ViewerRow>(READ_VIEWER, [token]).catch((cause: unknown) => {
    // Not knowing who asks is not the same as nobody: a person must not look signed out because the database is away.
    throw new GraphQLError('The database does not answer. Try again in a moment.', { originalError: cause as Error, extensions: { code: 'UNAVAILABLE', http: { status: 503 } } });
  });
  if (!row) return { viewer: undefined };
  return { viewer: viewerOf(row, identity.asksStaffForSecondFactor), now: new Date(row.now) };
}

/** Roles in the network are for who proves with a second factor to be the person; until then they have none. */
function viewerOf({ roles, now: _, sessionId, isEmailVerified, hasSecondFactor, ...person }: ViewerRow, asksStaff: boolean): Viewer {
  const needsSecondFactor = asksStaff && !hasSecondFactor && roles.length > 0;
  return { ...person, networkRoles: needsSecondFactor ? [] : roles, signIn: { sessionId, isEmailVerified, hasSecondFactor, needsSecondFactor } };
}
