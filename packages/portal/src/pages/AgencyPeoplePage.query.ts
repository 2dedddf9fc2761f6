import { gql, type TypedDocumentNode } from '@apollo/client';
import type { AgencyPeoplePageQuery, AgencyPeoplePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { currentAgencyId } from './current-agency.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<AgencyPeoplePageQuery, AgencyPeoplePageQueryVariables> = gql`
  query AgencyPeoplePageQuery($agencyId: ID!) {
    agency(id: $agencyId) {
      id
      tradeName
      ...MemberTable_agency
      ...LeaveAgency_agency
      openInvitations {
        id
        ...InvitationTable_invitation
      }
    }
  }
`;

/** Colleagues invite and leave at the same time: the cache answers first, the server corrects it. Null without an agency. */
export function load({ preloadQuery, client }: LoadArgs) {
  const agencyId = currentAgencyId(client);
  return agencyId === null ? null : preloadQuery(QUERY, { variables: { agencyId }, fetchPolicy: 'cache-and-network' });
}
