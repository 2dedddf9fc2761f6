import { gql, type TypedDocumentNode } from '@apollo/client';
import { readMine, readReservationView, reservationViews } from '@/features/reservations/reservations-search.ts';
import type { ReservationsPageQuery, ReservationsPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<ReservationsPageQuery, ReservationsPageQueryVariables> = gql`
  query ReservationsPageQuery($agencyId: ID!, $states: [ReservationState!], $mine: Boolean, $after: String) {
    reservations(agencyId: $agencyId, states: $states, mine: $mine, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...ReservationTable_reservation
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** States change by the clock and by colleagues: the cache answers first, the server corrects it. Null without an agency. */
export function load({ preloadQuery, client, search }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  if (!agencyId) return null;
  const { states } = reservationViews[readReservationView(search)];
  return preloadQuery(QUERY, { variables: { agencyId, states, mine: readMine(search) || null }, fetchPolicy: 'cache-and-network' });
}
