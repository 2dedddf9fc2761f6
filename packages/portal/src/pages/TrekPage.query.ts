import { gql, type TypedDocumentNode } from '@apollo/client';
import type { TrekPageQuery, TrekPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<TrekPageQuery, TrekPageQueryVariables> = gql`
  query TrekPageQuery($slug: String!) {
    trek(slug: $slug) {
      id
      stages {
        id
        track {
          id
        }
      }
      conservationAreas {
        id
        slug
        name
        ...FeeTable_area
      }
      closures {
        id
        ...ClosureNotes_closure
      }
      sources {
        id
        title
        url
      }
      factGrounds {
        field
        enteredOn
        sources {
          id
          title
          url
        }
      }
      ...TrekHeader_trek
      ...TrekRoute_trek
      ...TrekTracks_trek
      ...StageList_trek
      ...SeasonBar_trek
      ...NextDepartures_trek
    }
  }
`;

/** Free spots change by the minute: the cache answers first, the server corrects it. */
export function load({ preloadQuery, params }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { slug: params.slug! }, fetchPolicy: 'cache-and-network' });
}
