import { gql, type TypedDocumentNode } from '@apollo/client';
import { readCatalogueSearch } from '@/features/catalogue/catalogue-search.ts';
import type { StaffCataloguePageQuery, StaffCataloguePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCataloguePageQuery, StaffCataloguePageQueryVariables> = gql`
  query StaffCataloguePageQuery($noun: CatalogueNoun!, $hasObjects: Boolean!, $hasTexts: Boolean!, $isMissing: Boolean!, $hasFigures: Boolean!) {
    catalogueObjects(noun: $noun) @include(if: $hasObjects) {
      id
      gaps {
        kind
        field
      }
      ...CatalogueTable_object
    }
    catalogueTexts(isMissing: $isMissing) @include(if: $hasTexts) {
      id
      ...TextList_text
    }
    catalogueFigures @include(if: $hasFigures) {
      id
      ...FigureList_figure
    }
  }
`;

/** Colleagues edit at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  const { view, isAllTexts } = readCatalogueSearch(search);
  const isNoun = view !== 'TRANSLATIONS' && view !== 'FIGURES';
  return preloadQuery(QUERY, {
    variables: { noun: isNoun ? view : 'SOURCE', hasObjects: isNoun, hasTexts: view === 'TRANSLATIONS', isMissing: !isAllTexts, hasFigures: view === 'FIGURES' },
    fetchPolicy: 'cache-and-network',
  });
}
