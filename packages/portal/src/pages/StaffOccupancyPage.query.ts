import { gql, type TypedDocumentNode } from '@apollo/client';
import { inputOf, readOccupancySearch } from '@/features/occupancy/occupancy-search.ts';
import type { StaffOccupancyPageQuery, StaffOccupancyPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffOccupancyPageQuery, StaffOccupancyPageQueryVariables> = gql`
  query StaffOccupancyPageQuery($input: OccupancyInput!) {
    occupancy(input: $input) {
      asOf
      agencies {
        id
        tradeName
      }
      total {
        ...OccupancyFigures_all @unmask
      }
      periods {
        period
        from
        to
        total {
          ...OccupancyFigures_all @unmask
        }
      }
      rows {
        id
        name
        slug
        total {
          ...OccupancyFigures_all @unmask
        }
        cells {
          period
          figures {
            ...OccupancyFigures_all @unmask
          }
        }
      }
    }
    treks {
      id
      name
    }
    conservationAreas {
      id
      name
    }
  }

  fragment OccupancyFigures_all on OccupancyFigures {
    offered
    units
    unknown
    confirmed
    held
    taken
    people
    percent
  }
`;

/** Agencies hold and confirm by the minute: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { input: inputOf(readOccupancySearch(search)) }, fetchPolicy: 'cache-and-network' });
}
