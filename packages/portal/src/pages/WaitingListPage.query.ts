import { gql, type TypedDocumentNode } from '@apollo/client';
import { readWaitingView, waitingViews } from '@/features/waiting/waiting-search.ts';
import type { WaitingListPageQuery, WaitingListPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<WaitingListPageQuery, WaitingListPageQueryVariables> = gql`
  query WaitingListPageQuery($agencyId: ID!, $states: [WaitingState!], $after: String) {
    waitingEntries(agencyId: $agencyId, states: $states, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...WaitingList_entry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Places move and offers come by themselves: the cache answers first, the server corrects it. Null without an agency. */
export function load({ preloadQuery, client, search }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  if (!agencyId) return null;
  const { states } = waitingViews[readWaitingView(search)];
  return preloadQuery(QUERY, { variables: { agencyId, states }, fetchPolicy: 'cache-and-network' });
}
