import { gql, type TypedDocumentNode } from '@apollo/client';
import type { HomePageQuery } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<HomePageQuery, Record<string, never>> = gql`
  query HomePageQuery {
    network {
      isDemo
      ...HomeFigures_network
      ...ForestServices_network
      ...SupporterList_network
    }
    conservationAreas {
      id
      ...AreaTable_area
    }
    treks {
      id
      stages {
        id
      }
      ...TrekRow_trek
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
