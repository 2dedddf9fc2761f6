import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ManifestPageQuery, ManifestPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<ManifestPageQuery, ManifestPageQueryVariables> = gql`
  query ManifestPageQuery($code: String!) {
    reservation(code: $code) {
      id
      code
    }
  }
`;

export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { code: params.code! } });
}
