import type { AgencyRole } from '#access/viewer';
import { NotFound } from '#access/errors';
import { type Db, sql } from '#db/statement';

/** A member as the rules ask. */
export type LockedMember = { personId: string; role: AgencyRole };

// Not "for update": holds and invitations that refer to the agency go on meanwhile.
const LOCK_AGENCY = sql('lock-agency-members', 'select id from agency where id = $1 for no key update');
const MEMBERS = sql('members-under-lock', 'select person_id as "personId", role from membership where agency_id = $1');

/**
 * Locks who belongs to an agency, inside a transaction, and answers it: of two owners who leave at once the second sees that the first has left.
 * The agency comes before reservations and days in the order of locks.
 */
export async function lockMembers(db: Db, agencyId: string): Promise<LockedMember[]> {
  if ((await db.query(LOCK_AGENCY, [agencyId])).length === 0) throw new NotFound();
  return db.query<LockedMember>(MEMBERS, [agencyId]);
}

/** Who decides about people must still be an owner under the lock: another owner may have decided about them meanwhile. */
export function requireStillOwner(members: readonly LockedMember[], personId: string): void {
  if (!members.some((member) => member.personId === personId && member.role === 'OWNER')) throw new NotFound();
}

const LOCK_NETWORK = sql('lock-network-people', `select pg_advisory_xact_lock(hashtextextended('network-people', 0))`);

const ADMINISTRATORS = sql('administrators-under-lock', `select person_id as id from network_role where role = 'ADMIN'`);

/** Locks who works for the network, inside a transaction, and answers who its administrators are: changes of them come one after the other. */
export async function lockNetworkPeople(db: Db): Promise<string[]> {
  await db.query(LOCK_NETWORK);
  return (await db.query<{ id: string }>(ADMINISTRATORS)).map(({ id }) => id);
}

/** The same as requireStillOwner for the network: another administrator may have taken the role away while this waited for the lock. */
export function requireStillAdministrator(administrators: readonly string[], personId: string): void {
  if (!administrators.includes(personId)) throw new NotFound();
}
