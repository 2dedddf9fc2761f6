import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReservationState } from '@/graphql/__generated__/schema.ts';

/** The views of the list, in order: what each shows. `all` asks for every state. */
export const reservationViews = {
  all: { label: msg`Todas`, states: null },
  held: { label: msg`Bloqueadas`, states: ['HELD', 'PENDING'] },
  confirmed: { label: msg`Confirmadas`, states: ['CONFIRMED', 'CHECKED_IN'] },
  ended: { label: msg`Terminadas`, states: ['COMPLETED', 'EXPIRED', 'CANCELLED', 'REJECTED', 'NO_SHOW'] },
} satisfies Record<string, { label: MessageDescriptor; states: ReservationState[] | null }>;

export type ReservationView = keyof typeof reservationViews;
export const reservationViewNames = Object.keys(reservationViews) as ReservationView[];

/** Only what the person looks after: `?mine=true`. */
export const readMine = (search: Record<string, unknown>): boolean => search.mine === true;

/** Which view an address means: `?view=held`. Anything else, or nothing, is the whole list. */
export function readReservationView(search: Record<string, unknown>): ReservationView {
  return reservationViewNames.find((name) => name === search.view) ?? 'all';
}
