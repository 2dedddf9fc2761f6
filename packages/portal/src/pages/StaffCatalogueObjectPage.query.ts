import { gql, type TypedDocumentNode } from '@apollo/client';
import { nounOfSlug } from '@/features/catalogue/catalogue-words.ts';
import type { StaffCatalogueObjectPageQuery, StaffCatalogueObjectPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCatalogueObjectPageQuery, StaffCatalogueObjectPageQueryVariables> = gql`
  query StaffCatalogueObjectPageQuery($noun: CatalogueNoun!, $id: ID!) {
    catalogueObject(noun: $noun, id: $id) {
      id
      noun
      name
      slug
      ...FactsEditor_object
      ...CatalogueHistory_object
      stage {
        id
        day
        from {
          id
          name
        }
        to {
          id
          name
        }
        ...TrackPanel_stage
      }
    }
  }
`;

/** Colleagues edit at the same time: the server is asked, and what is typed is kept beside it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { noun: nounOfSlug(params.noun) ?? 'COMMUNITY', id: params.id! }, fetchPolicy: 'cache-and-network' });
}
