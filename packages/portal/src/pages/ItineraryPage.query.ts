import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ItineraryPageQuery, ItineraryPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<ItineraryPageQuery, ItineraryPageQueryVariables> = gql`
  query ItineraryPageQuery($id: ID!) {
    itinerary(id: $id) {
      id
      agency {
        id
        standing
      }
      ...ItineraryBuilder_itinerary
      history {
        id
        ...Timeline_entry
      }
    }
  }
`;

/** Colleagues write in it and spots come and go: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { id: params.id! }, fetchPolicy: 'cache-and-network' });
}
