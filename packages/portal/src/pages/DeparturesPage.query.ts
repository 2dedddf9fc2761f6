import { gql, type TypedDocumentNode } from '@apollo/client';
import { firstDayOf, lastDayOf, readDeparturesSearch } from '@/features/departures/departures-search.ts';
import type { DeparturesPageQuery, DeparturesPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<DeparturesPageQuery, DeparturesPageQueryVariables> = gql`
  query DeparturesPageQuery($filter: DepartureFilter, $after: String) {
    network {
      today
    }
    treks {
      id
      ...DepartureFilters_trek
    }
    departures(filter: $filter, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          ...DepartureTable_departure
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Free spots change by the minute: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  const { trek, month, spots } = readDeparturesSearch(search);
  const filter = {
    trekSlug: trek,
    from: month && firstDayOf(month),
    to: month && lastDayOf(month),
    minFreeSpots: spots,
  };
  return preloadQuery(QUERY, { variables: { filter }, fetchPolicy: 'cache-and-network' });
}
