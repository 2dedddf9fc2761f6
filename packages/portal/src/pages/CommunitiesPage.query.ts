import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CommunitiesPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<CommunitiesPageQuery, Record<string, never>> = gql`
  query CommunitiesPageQuery {
    communities {
      id
      ...CommunityList_community
    }
  }
`;

export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY);
}
