import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ReservationPageQuery, ReservationPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<ReservationPageQuery, ReservationPageQueryVariables> = gql`
  query ReservationPageQuery($code: String!) {
    network {
      today
    }
    reservation(code: $code) {
      id
      code
      state
      heldAt
      expiresAt
      reference
      agency {
        id
        tradeName
      }
      itinerary {
        id
        title
      }
      may {
        cancel
        amend
      }
      heldTogether {
        id
        state
      }
      ...OfferNote_reservation
      ...HoldPanel_reservation
      ...RequestPanel_reservation
      ...ExtendHold_reservation
      ...FollowsNote_reservation
      ...EndedNotice_reservation
      ...HoldAgain_reservation
      ...ReservationFacts_reservation
      ...HeldTogether_reservation
      ...PriceLines_reservation
      ...ReservationMoney_reservation
      ...NamedTravellers_reservation
      ...CancelReservation_reservation
      ...CancellationTerms_reservation
      ...AmendReservation_reservation
      ...ReservationHistory_reservation
    }
  }
`;

/** A hold changes by the clock and by colleagues: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { code: params.code! }, fetchPolicy: 'cache-and-network' });
}
