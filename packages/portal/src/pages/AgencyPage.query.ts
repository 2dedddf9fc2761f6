import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AgencyPageQuery, AgencyPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<AgencyPageQuery, AgencyPageQueryVariables> = gql`
  query AgencyPageQuery($agencyId: ID!) {
    network {
      today
    }
    agency(id: $agencyId) {
      id
      tradeName
      standing
      ...AgencyFacts_agency
      ...CertificationNote_agency
      history {
        id
        ...Timeline_entry
      }
    }
  }
`;

export function load({ preloadQuery, client }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  return agencyId === null ? null : preloadQuery(QUERY, { variables: { agencyId }, fetchPolicy: 'cache-and-network' });
}
