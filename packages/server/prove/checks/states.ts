import { mayStep as mayReservation, type ReservationState } from '#modules/reservations/reservation.rules';
import { mayStep as mayWait, type WaitingState } from '#modules/waiting-list/waiting.rules';
import type { Figure } from './figure.ts';

type Step = { objectType: 'Reservation' | 'WaitingEntry'; id: string; from: string; to: string };

/** Every step of the whole trail is one of the tables' steps; a final state stays final. */
export const wrongSteps: Figure = {
  name: 'steps the tables of states do not have',
  async find({ ownerPool }) {
    const { rows } = await ownerPool.query<Step>(`
      select object_type as "objectType", object_id as id, before ->> 'state' as "from", after ->> 'state' as "to" from audit_entry
       where object_type in ('Reservation', 'WaitingEntry') and before ? 'state' and after ? 'state' and before ->> 'state' <> after ->> 'state'`);
    const may = ({ objectType, from, to }: Step) =>
      objectType === 'Reservation' ? mayReservation(from as ReservationState, to as ReservationState) : mayWait(from as WaitingState, to as WaitingState);
    return rows.filter((step) => !may(step)).map(({ objectType, id, from, to }) => `${objectType} ${id}: ${from} to ${to}`);
  },
};
