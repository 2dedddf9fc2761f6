import { gql, type TypedDocumentNode } from '@apollo/client';
import type { VoucherPageQuery, VoucherPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<VoucherPageQuery, VoucherPageQueryVariables> = gql`
  query VoucherPageQuery($code: String!) {
    network {
      name
      isDemo
    }
    reservation(code: $code) {
      id
      code
      state
      ...VoucherSheet_reservation
    }
  }
`;

/** What is printed must be what the server knows now: the cache does not answer. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { code: params.code! }, fetchPolicy: 'network-only' });
}
