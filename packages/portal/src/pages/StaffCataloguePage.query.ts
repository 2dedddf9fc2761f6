import { gql, type TypedDocumentNode } from '@apollo/client';
import { readCatalogueSearch } from '@/features/catalogue/catalogue-search.ts';
import type { StaffCataloguePageQuery, StaffCataloguePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCataloguePageQuery, StaffCataloguePageQueryVariables> = gql`
  query StaffCataloguePageQuery($noun: CatalogueNoun!, $hasObjects: Boolean!, $hasTranslations: Boolean!, $hasFigures: Boolean!) {
    catalogueObjects(noun: $noun) @include(if: $hasObjects) {
      id
      gaps {
        kind
        field
      }
      ...CatalogueTable_object
    }
    missingTranslations @include(if: $hasTranslations) {
      table
      what
      missing
      text
    }
    catalogueFigures @include(if: $hasFigures) {
      id
      ...FigureList_figure
    }
    sources: catalogueObjects(noun: SOURCE) @include(if: $hasFigures) {
      id
      slug
      name
    }
  }
`;

/** Colleagues edit at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  const { view } = readCatalogueSearch(search);
  const isNoun = view !== 'TRANSLATIONS' && view !== 'FIGURES';
  return preloadQuery(QUERY, {
    variables: { noun: isNoun ? view : 'SOURCE', hasObjects: isNoun, hasTranslations: view === 'TRANSLATIONS', hasFigures: view === 'FIGURES' },
    fetchPolicy: 'cache-and-network',
  });
}
