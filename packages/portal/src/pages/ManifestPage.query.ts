import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ManifestPageQuery, ManifestPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<ManifestPageQuery, ManifestPageQueryVariables> = gql`
  query ManifestPageQuery($code: String!) {
    network {
      today
    }
    reservation(code: $code) {
      id
      code
      state
      people
      named
      namingDeadline
      departure {
        id
        date
        endDate
        trek {
          id
          name
        }
      }
      heldTogether {
        id
      }
      ...ManifestList_reservation
    }
  }
`;

/** Colleagues may be naming people too: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { code: params.code! }, fetchPolicy: 'cache-and-network' });
}
