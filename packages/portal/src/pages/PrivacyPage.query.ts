import { gql, type TypedDocumentNode } from '@apollo/client';
import type { PrivacyPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<PrivacyPageQuery, Record<string, never>> = gql`
  query PrivacyPageQuery {
    privacy {
      id
      ...PrivacyTables_entry
    }
  }
`;

export const load = ({ preloadQuery }: LoadArgs) => preloadQuery(QUERY, { variables: {} });
