import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { ReleaseHold, ReleaseHoldVariables } from '@/graphql/__generated__/documents.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import './reservation-change.ts';

const RELEASE: TypedDocumentNode<ReleaseHold, ReleaseHoldVariables> = gql`
  mutation ReleaseHold($input: ReleaseHoldInput!) {
    releaseHold(input: $input) {
      ... on ReleaseHoldSuccess {
        reservations {
          id
          ...ReservationChange_reservation
        }
      }
      ... on ReservationNotHeld {
        state
      }
    }
  }
`;

export type ReleaseResult = ReleaseHold['releaseHold'];

/** Gives the spots of a hold back: from its page, and from the bar below every page. Throws when there was no answer. */
export function useReleaseHold() {
  const [release] = useMutation(RELEASE);
  return async function releaseHold(reservationId: string): Promise<ReleaseResult | undefined> {
    const { data } = await release({ variables: { input: { reservationId, key: intentKey('release', reservationId) } } });
    if (data?.releaseHold.__typename === 'ReleaseHoldSuccess') intentDone('release');
    return data?.releaseHold;
  };
}
