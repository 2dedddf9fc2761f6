import { gql, type TypedDocumentNode } from '@apollo/client';
import { queueVariables, usualView } from '@/features/certification/queue-search.ts';
import { knownViewer } from '@/features/people/viewer.ts';
import type {
  DeskHomeOperationsQuery,
  DeskHomeOperationsQueryVariables,
  DeskHomePageQuery,
  DeskHomePageQueryVariables,
  DeskHomeStaffQuery,
  DeskHomeStaffQueryVariables,
} from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const AGENCY: TypedDocumentNode<DeskHomePageQuery, DeskHomePageQueryVariables> = gql`
  query DeskHomePageQuery($agencyId: ID!) {
    network {
      today
    }
    agency(id: $agencyId) {
      id
      tradeName
      standing
      certifiedUntil
      ...CertificationNote_agency
      ...HoldBudgetMeter_agency
    }
    held: reservations(agencyId: $agencyId, states: [HELD], first: 20) {
      edges {
        cursor
        node {
          id
          ...DeskTodo_held
        }
      }
    }
    confirmed: reservations(agencyId: $agencyId, states: [CONFIRMED], first: 100) {
      edges {
        cursor
        node {
          id
          ...DeskTodo_confirmed
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    recent: reservations(agencyId: $agencyId, first: 5) {
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
    itineraries(agencyId: $agencyId, first: 5) {
      edges {
        cursor
        node {
          id
          ...DeskItineraries_itinerary
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const STAFF: TypedDocumentNode<DeskHomeStaffQuery, DeskHomeStaffQueryVariables> = gql`
  query DeskHomeStaffQuery($view: CertificationView!) {
    network {
      today
    }
    certificationQueue(view: $view, first: 50) {
      edges {
        cursor
        node {
          id
          ...QueueTable_certification
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const OPERATIONS: TypedDocumentNode<DeskHomeOperationsQuery, DeskHomeOperationsQueryVariables> = gql`
  query DeskHomeOperationsQuery {
    requests(first: 20) {
      edges {
        cursor
        node {
          id
          ...RequestQueue_reservation
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** What a person sees first depends on who they are: an agency's work, the network's work, or both. */
export function load({ preloadQuery, client }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  const isOperations = knownViewer(client)?.networkRoles.includes('OPERATIONS') ?? false;
  const isCertifier = knownViewer(client)?.networkRoles.includes('CERTIFIER') ?? false;
  return {
    agency: agencyId === null ? null : preloadQuery(AGENCY, { variables: { agencyId }, fetchPolicy: 'cache-and-network' }),
    operations: isOperations ? preloadQuery(OPERATIONS, { fetchPolicy: 'cache-and-network' }) : null,
    staff: isCertifier ? preloadQuery(STAFF, { variables: { view: queueVariables(usualView).view }, fetchPolicy: 'cache-and-network' }) : null,
  };
}
