import { gql, type TypedDocumentNode } from '@apollo/client';
import type { StaffCatalogueFigurePageQuery, StaffCatalogueFigurePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCatalogueFigurePageQuery, StaffCatalogueFigurePageQueryVariables> = gql`
  query StaffCatalogueFigurePageQuery($id: ID!) {
    catalogueFigure(id: $id) {
      id
      labelEs
      labelEn
      ...FigurePanel_figure
    }
  }
`;

/** Colleagues edit at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { id: params.id! }, fetchPolicy: 'cache-and-network' });
}
