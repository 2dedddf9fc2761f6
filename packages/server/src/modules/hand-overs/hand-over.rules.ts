import type { AgencyRole } from '#access/viewer';
import type { Refusal } from '#graphql/problem';

/** What somebody is in charge of, counted. */
export type InCharge = { reservations: number; itineraries: number; waitingEntries: number };

export type HandOverNeeded = Refusal<'HandOverNeeded'> & InCharge;
export type HandOverImpossible = Refusal<'HandOverImpossible'>;

/** Roles that can go on with reservations and itineraries. */
const TAKES_OVER: readonly AgencyRole[] = ['OWNER', 'BOOKER'];

/** Refuses to leave work without anybody in charge of it. */
export function refuseIfHandOverNeeded(inCharge: InCharge, handOverTo: string | null): HandOverNeeded | undefined {
  const total = inCharge.reservations + inCharge.itineraries + inCharge.waitingEntries;
  if (handOverTo !== null || total === 0) return undefined;
  return { kind: 'HandOverNeeded', ...inCharge, message: `The person is in charge of ${total} things: name the member who takes them over.` };
}

/** Refuses to hand over to whoever could do nothing with it: a stranger, a reader, or the person who leaves. */
export function refuseIfHandOverImpossible(members: readonly { personId: string; role: AgencyRole }[], from: string, to: string | null): HandOverImpossible | undefined {
  if (to === null || (to !== from && members.some(({ personId, role }) => personId === to && TAKES_OVER.includes(role)))) return undefined;
  return { kind: 'HandOverImpossible', message: 'Whoever takes over is another member of the agency who may reserve.' };
}
