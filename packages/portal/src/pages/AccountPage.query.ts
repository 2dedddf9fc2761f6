import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AccountPageQuery, AccountPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<AccountPageQuery, AccountPageQueryVariables> = gql`
  query AccountPageQuery {
    viewer {
      person {
        id
        name
        email
      }
      language
      isEmailVerified
      hasSecondFactor
      needsSecondFactor
      ...SessionList_viewer
    }
  }
`;

/** Sessions begin and end elsewhere: the cache answers first, the server corrects it. */
export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY, { fetchPolicy: 'cache-and-network' });
}
