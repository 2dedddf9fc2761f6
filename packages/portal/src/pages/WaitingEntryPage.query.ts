import { gql, type TypedDocumentNode } from '@apollo/client';
import type { WaitingEntryPageQuery, WaitingEntryPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<WaitingEntryPageQuery, WaitingEntryPageQueryVariables> = gql`
  query WaitingEntryPageQuery($code: String!) {
    waitingEntry(code: $code) {
      id
      code
      agency {
        id
        tradeName
      }
      ...WaitingList_entry
      history {
        id
        ...Timeline_entry
      }
    }
  }
`;

/** An offer comes by itself: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { code: params.code! }, fetchPolicy: 'cache-and-network' });
}
