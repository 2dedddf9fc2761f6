import { gql, type TypedDocumentNode } from '@apollo/client';
import { filterOf, readTrailSearch } from '@/features/audit/trail-search.ts';
import type { StaffAuditPageQuery, StaffAuditPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffAuditPageQuery, StaffAuditPageQueryVariables> = gql`
  query StaffAuditPageQuery($filter: AuditTrailFilter!, $after: String) {
    auditTrail(filter: $filter, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...TrailList_entry
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    auditTrailCut(filter: $filter)
    auditTrailWords {
      actions
      objectTypes
    }
    auditSeal {
      number
      sealedAt
      since
      check {
        id
        at
        entries
        head
        brokenNumber
      }
    }
  }
`;

/** Written to by the second: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: { filter: filterOf(readTrailSearch(search)) }, fetchPolicy: 'cache-and-network' });
}
