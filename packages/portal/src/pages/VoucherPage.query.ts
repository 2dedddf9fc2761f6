import { gql, type TypedDocumentNode } from '@apollo/client';
import type { VoucherPageQuery, VoucherPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<VoucherPageQuery, VoucherPageQueryVariables> = gql`
  query VoucherPageQuery($code: String!) {
    reservation(code: $code) {
      id
      code
    }
  }
`;

export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { code: params.code! } });
}
