import { gql, type TypedDocumentNode } from '@apollo/client';
import { queueVariables, readQueueSearch } from '@/features/certification/queue-search.ts';
import type { StaffCertificationPageQuery, StaffCertificationPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffCertificationPageQuery, StaffCertificationPageQueryVariables> = gql`
  query StaffCertificationPageQuery($id: ID!, $view: CertificationView!, $sort: CertificationSort!) {
    network {
      today
    }
    certification(id: $id) {
      id
      state
      validUntil
      agency {
        id
        tradeName
      }
      may {
        decide
      }
      proposals {
        id
        outcome
      }
      ...Dossier_certification
      ...ReviewHead_certification
      ...ReviewFile_certification
      ...DecisionSheet_certification
      ...AskSheet_certification
      ...LineThread_certification
      ...StaffStanding_certification
      lines {
        item {
          id
          slug
        }
        documents {
          id
          ...DocumentViewer_document
        }
      }
      history {
        id
        ...Timeline_entry
      }
    }
    certifiers {
      id
      name
    }
    certificationChecklist {
      id
      slug
      title {
        es
        en
      }
    }
    certificationQueue(view: $view, sort: $sort, first: 50) {
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
  return preloadQuery(QUERY, { variables: { id: params.id!, ...queueVariables(readQueueSearch(search)) }, fetchPolicy: 'cache-and-network' });
}
