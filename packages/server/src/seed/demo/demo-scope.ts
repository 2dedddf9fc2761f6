import type { AgencyRole, NetworkRole, Viewer } from '#access/viewer';
import { Batches } from '#db/batch';
import { readNow } from '#db/now';
import { dbOfPool } from '#db/pool';
import { type Db, sql } from '#db/statement';
import type { Parts } from '#http/app';
import type { Scope } from '#http/scope';

const VIEWER = sql('demo-viewer', `
select p.id as "personId", p.name, p.email,
       coalesce((select json_agg(json_build_object('agencyId', m.agency_id, 'role', m.role)) from membership m where m.person_id = p.id), '[]') as memberships,
       coalesce((select json_agg(r.role) from network_role r where r.person_id = p.id), '[]') as "networkRoles"
  from person p where p.id = $1`);

type ViewerRow = Omit<Viewer, 'memberships' | 'networkRoles'> & { memberships: { agencyId: string; role: AgencyRole }[]; networkRoles: NetworkRole[] };

/** The scope of a demo person: the demonstration is made through the same verbs, with the same rights, as real use. */
export async function demoScope(parts: Parts, personId: string): Promise<Scope> {
  const db = dbOfPool(parts.pool);
  const viewer = (await db.query<ViewerRow>(VIEWER, [personId]))[0];
  return { ...scopeParts(parts, db), viewer: viewer && { ...viewer, signIn: { sessionId: 'demo', isEmailVerified: true, hasSecondFactor: false, needsSecondFactor: false } } };
}

function scopeParts(parts: Parts, db: Db): Omit<Scope, 'viewer'> {
  return { em: parts.orm.em.fork(), db, now: () => readNow(db), log: parts.log, isDemo: parts.config.isDemo, via: 'demo', siteUrl: parts.identity.baseUrl, takeRoom: parts.takeRoom, offerTo: parts.offerTo, batches: new Batches(db) };
}

/** A scope of its own for each use: batches remember, and the demonstration changes what they read. */
export const freshly = (scope: Scope): Scope => ({ ...scope, em: scope.em.fork(), batches: new Batches(scope.db) });
