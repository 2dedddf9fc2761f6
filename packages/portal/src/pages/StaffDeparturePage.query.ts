import { gql, type TypedDocumentNode } from '@apollo/client';
import type { StaffDeparturePageQuery, StaffDeparturePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffDeparturePageQuery, StaffDeparturePageQueryVariables> = gql`
  query StaffDeparturePageQuery($id: ID!) {
    departure(id: $id) {
      id
      date
      endDate
      state
      groupSize
      freeSpots
      takenSpots
      origin
      isOnRequest
      outlook {
        minimum
        decideBy
        confirmed
        held
        wasHeld
        isMinimumReached
        guidesMissing
        rule {
          id
        }
      }
      trek {
        id
        slug
        name
      }
      needs {
        date
        limitKind
        limit
        free
        isClosed
        resource {
          kind
          name
        }
      }
      closures {
        id
        ...ClosureNotes_closure
      }
      reservations {
        id
        code
        people
        state
        agency {
          id
          tradeName
        }
      }
      history {
        id
        ...Timeline_entry
      }
      ...CrewPart_departure
    }
    crewMembers {
      id
      name
      role
    }
    keptShares {
      id
      firstDate
      lastDate
      quantity
      releaseAt
      resource {
        id
        kind
        name
      }
      agency {
        id
        tradeName
      }
    }
  }
`;

/** Agencies and colleagues change it by the minute: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { id: params.id! }, fetchPolicy: 'cache-and-network' });
}
