import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AgenciesPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<AgenciesPageQuery, Record<string, never>> = gql`
  query AgenciesPageQuery {
    network {
      isDemo
    }
    certifiedAgencies {
      id
      ...CertifiedAgencyTable_agency
    }
  }
`;

export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY);
}
