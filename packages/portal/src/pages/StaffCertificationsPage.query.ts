import { gql, type TypedDocumentNode } from '@apollo/client';
import { queueVariables, readQueueSearch } from '@/features/certification/queue-search.ts';
import type { StaffCertificationsPageQuery, StaffCertificationsPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCertificationsPageQuery, StaffCertificationsPageQueryVariables> = gql`
  query StaffCertificationsPageQuery($view: CertificationView!, $sort: CertificationSort!, $after: String) {
    network {
      today
    }
    certificationQueue(view: $view, sort: $sort, first: 50, after: $after) {
      edges {
        cursor
        node {
          id
          ...QueueTable_certification
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

/** Colleagues decide at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery, search }: LoadArgs) {
  return preloadQuery(QUERY, { variables: queueVariables(readQueueSearch(search)), fetchPolicy: 'cache-and-network' });
}
