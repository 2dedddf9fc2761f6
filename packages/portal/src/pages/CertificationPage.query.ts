import { gql, type TypedDocumentNode } from '@apollo/client';
import type { CertificationPageQuery, CertificationPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<CertificationPageQuery, CertificationPageQueryVariables> = gql`
  query CertificationPageQuery($agencyId: ID!) {
    network {
      today
    }
    agency(id: $agencyId) {
      id
      tradeName
      standing
      certifiedUntil
      ...CertificationNote_agency
      suspendedCertification {
        id
        ...AgencyStanding_certification
        ...StandingAgainst_certification
      }
      certification {
        id
        code
        state
        standingDecision {
          kind
        }
        may {
          edit
        }
        ...NextFile_certification
        ...CertificationFile_certification
        ...AnsweredFile_certification
        ...AgencyStanding_certification
        ...StandingAgainst_certification
        history {
          id
          ...Timeline_entry
        }
      }
    }
    documentRules {
      mediaTypes
      mostBytes
      mostPerItem
    }
    certificationChecklist {
      id
      slug
      title {
        es
        en
      }
      ...CertificationFile_item
      ...AnsweredFile_item
    }
  }
`;

/** A colleague may answer too, and the network decides meanwhile: the cache answers first, the server corrects it. */
export function load({ preloadQuery, client }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  return agencyId === null ? null : preloadQuery(QUERY, { variables: { agencyId }, fetchPolicy: 'cache-and-network' });
}
