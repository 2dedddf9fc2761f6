import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TreksPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<TreksPageQuery, Record<string, never>> = gql`
  query TreksPageQuery {
    treks {
      id
      ...TrekRow_trek
    }
  }
`;

export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY);
}
