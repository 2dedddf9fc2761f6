import type { FragmentType } from '@apollo/client';
import { AmendReservation } from '@/features/amendments/AmendReservation.tsx';
import { partyFault } from '@/features/holds/party.ts';
import { PartyFields } from '@/features/holds/PartyFields.tsx';
import type { AmendReservation_reservation } from '@/graphql/__generated__/documents.ts';

/** Amending with the fields by which a hold states who goes. */
export function AmendFromReservation(props: { reservation: FragmentType<AmendReservation_reservation>; today: string }) {
  return (
    <AmendReservation
      reservation={props.reservation}
      today={props.today}
      partyFields={(party, onChange) => <PartyFields party={party} onChange={onChange} isFirst />}
      isPossible={(party) => partyFault(party) === null}
    />
  );
}
