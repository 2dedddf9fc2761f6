import { gql, type TypedDocumentNode } from '@apollo/client';
import type { StaffWaitingListPageQuery, StaffWaitingListPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffWaitingListPageQuery, StaffWaitingListPageQueryVariables> = gql`
  query StaffWaitingListPageQuery($slug: String!, $after: String) {
    treks {
      id
      slug
      name
      days
    }
    trekWaitingList(trekSlug: $slug, first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          ...TrekWaitingTable_entry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Which trek an address means; without one the page goes to the first. */
export const readTrek = (search: Record<string, unknown>): string => (typeof search.trek === 'string' ? search.trek : '');

export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { slug: readTrek(search) }, fetchPolicy: 'cache-and-network' });
}
