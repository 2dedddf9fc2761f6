import { gql, type TypedDocumentNode } from '@apollo/client';
import { readPaymentsSearch } from '@/features/payments/payments-search.ts';
import type { StaffPaymentsPageQuery, StaffPaymentsPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffPaymentsPageQuery, StaffPaymentsPageQueryVariables> = gql`
  query StaffPaymentsPageQuery($side: BalanceSide!, $after: String) {
    network {
      today
    }
    openBalances(side: $side, first: 25, after: $after) {
      edges {
        cursor
        node {
          id
          ...OpenBalanceTable_reservation
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Colleagues record at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { side: readPaymentsSearch(search) }, fetchPolicy: 'cache-and-network' });
}
