import { gql, type TypedDocumentNode } from '@apollo/client';
import { queueStates, readQueueSearch } from '@/features/certification/queue-search.ts';
import type { StaffCertificationPageQuery, StaffCertificationPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCertificationPageQuery, StaffCertificationPageQueryVariables> = gql`
  query StaffCertificationPageQuery($id: ID!, $states: [CertificationState!]) {
    network {
      today
    }
    certification(id: $id) {
      id
      state
      agency {
        id
        tradeName
      }
      ...Dossier_certification
      ...AnsweredFile_certification
      ...DecideCertification_certification
      history {
        id
        ...Timeline_entry
      }
    }
    certificationChecklist {
      id
      slug
      title {
        es
        en
      }
      ...AnsweredFile_item
    }
    certificationQueue(states: $states, first: 50) {
      edges {
        cursor
        node {
          id
          ...QueueRail_certification
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
export function load({ preloadQuery, params, search }: LoadArgs) {
  const variables = { id: params.id!, states: queueStates(readQueueSearch(search)) };
  return preloadQuery(QUERY, { variables, fetchPolicy: 'cache-and-network' });
}
