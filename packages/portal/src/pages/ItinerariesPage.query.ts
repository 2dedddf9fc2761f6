import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ItinerariesPageQuery, ItinerariesPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<ItinerariesPageQuery, ItinerariesPageQueryVariables> = gql`
  query ItinerariesPageQuery($agencyId: ID!, $after: String) {
    itineraries(agencyId: $agencyId, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...ItineraryTable_itinerary
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Colleagues write too: the cache answers first, the server corrects it. Null without an agency. */
export function load({ preloadQuery, client }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  if (!agencyId) return null;
  return preloadQuery(QUERY, { variables: { agencyId }, fetchPolicy: 'cache-and-network' });
}
