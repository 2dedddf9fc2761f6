import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TrekPageQuery, TrekPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<TrekPageQuery, TrekPageQueryVariables> = gql`
  query TrekPageQuery($slug: String!) {
    trek(slug: $slug) {
      id
      name
      ...TrekRoute_trek
    }
  }
`;

export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { slug: params.slug! } });
}
