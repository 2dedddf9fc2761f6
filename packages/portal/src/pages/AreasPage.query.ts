import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AreasPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<AreasPageQuery, Record<string, never>> = gql`
  query AreasPageQuery {
    conservationAreas {
      id
      ...AreaEntry_area
    }
    closures {
      id
      kind
      ...ClosureNotes_closure
    }
  }
`;

export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY);
}
