import { gql, type TypedDocumentNode } from '@apollo/client';
import type { StaffRequestsPageQuery, StaffRequestsPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffRequestsPageQuery, StaffRequestsPageQueryVariables> = gql`
  query StaffRequestsPageQuery($after: String) {
    requests(first: 20, after: $after) {
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

/** Colleagues answer at the same time, and requests run out: the cache answers first, the server corrects it. */
export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY, { fetchPolicy: 'cache-and-network' });
}
