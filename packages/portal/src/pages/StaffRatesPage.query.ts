import { gql, type TypedDocumentNode } from '@apollo/client';
import { readRatesSearch } from '@/features/rates/rates-search.ts';
import type { StaffRatesPageQuery, StaffRatesPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffRatesPageQuery, StaffRatesPageQueryVariables> = gql`
  query StaffRatesPageQuery($filter: RateFilter!, $after: String) {
    network {
      today
    }
    treks {
      id
      name
    }
    conservationAreas {
      id
      name
    }
    seasons {
      id
      nameEs
      nameEn
    }
    cancellationPolicies {
      id
      ...CancellationPolicySection_policy
    }
    paymentTerms {
      id
      ...PaymentTermsSection_terms
    }
    rates(filter: $filter, first: 100, after: $after) {
      edges {
        cursor
        node {
          id
          ...RateTable_rate
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Colleagues enter rates at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { filter: { item: readRatesSearch(search) } }, fetchPolicy: 'cache-and-network' });
}
