import type { AgencyRole, NetworkRole } from '#access/viewer';
import type { Refusal } from '#graphql/problem';

export type LastOwner = Refusal<'LastOwner'>;
export type LastAdministrator = Refusal<'LastAdministrator'>;

/** Refuses to leave an agency without an owner: nobody could let people in or file for its certification. `becomes` null: the person leaves. */
export function refuseIfLastOwner(members: readonly { personId: string; role: AgencyRole }[], personId: string, becomes: AgencyRole | null): LastOwner | undefined {
  if (becomes === 'OWNER' || members.some((member) => member.role === 'OWNER' && member.personId !== personId)) return undefined;
  if (!members.some((member) => member.personId === personId && member.role === 'OWNER')) return undefined;
  return { kind: 'LastOwner', message: 'An agency has at least one owner. Make another member the owner first.' };
}

/** Refuses to leave the network without an administrator: nobody could give roles again. */
export function refuseIfLastAdministrator(administrators: readonly string[], personId: string, becomes: readonly NetworkRole[]): LastAdministrator | undefined {
  if (becomes.includes('ADMIN') || !administrators.includes(personId) || administrators.some((other) => other !== personId)) return undefined;
  return { kind: 'LastAdministrator', message: 'The network has at least one administrator. Give somebody else the role first.' };
}
