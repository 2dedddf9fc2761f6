import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Timeline } from '@/features/states/Timeline.tsx';
import type { ReservationHistory_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';

const FRAGMENT: TypedDocumentNode<ReservationHistory_reservation> = gql`
  fragment ReservationHistory_reservation on Reservation {
    id
    history {
      id
      ...Timeline_entry
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What happened to a reservation. */
export function ReservationHistory(props: { reservation: FragmentType<ReservationHistory_reservation> }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  return <Timeline entries={reservation.history} of="reservation" />;
}
