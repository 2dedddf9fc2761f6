import { gql, type TypedDocumentNode } from '@apollo/client';
import { monthRange, readSeasonSearch } from '@/features/season/season-search.ts';
import type { StaffSeasonPageQuery, StaffSeasonPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffSeasonPageQuery, StaffSeasonPageQueryVariables> = gql`
  query StaffSeasonPageQuery($resourceId: ID!, $hasResource: Boolean!, $firstDate: LocalDate!, $lastDate: LocalDate!) {
    resources {
      id
      kind
      name
      limitKind
      limit
      origin
    }
    seasonDays(resourceId: $resourceId, firstDate: $firstDate, lastDate: $lastDate) @include(if: $hasResource) {
      date
      limitKind
      limit
      confirmed
      held
      kept
      freeForAgencies
      isClosed
      overBy
      caps {
        agencyName
        percent
        most
      }
      overrides {
        agencyName
        limit
        expiresAt
      }
    }
    keptShares {
      id
      ...RuleLists_share
    }
    agencyCaps {
      id
      ...RuleLists_cap
    }
    capacityOverrides {
      id
      ...RuleLists_override
    }
    closures {
      id
      ...ClosureTable_closure
    }
    crewMembers {
      id
      name
      role
    }
    certifiedAgencies {
      id
      tradeName
    }
    conservationAreas {
      id
      name
    }
    treks {
      id
      slug
      name
      stages {
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
      }
    }
  }
`;

/** Colleagues and agencies change it by the minute: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  const { resource, month } = readSeasonSearch(search);
  return preloadQuery(QUERY, { variables: { resourceId: resource ?? '0', hasResource: resource !== null, ...monthRange(month) }, fetchPolicy: 'cache-and-network' });
}
