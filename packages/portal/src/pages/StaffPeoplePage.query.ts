import { gql, type TypedDocumentNode } from '@apollo/client';
import type { StaffPeoplePageQuery, StaffPeoplePageQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<StaffPeoplePageQuery, StaffPeoplePageQueryVariables> = gql`
  query StaffPeoplePageQuery {
    networkPeople {
      id
      ...NetworkPeopleTable_person
    }
    networkInvitations {
      id
      ...InvitationTable_invitation
    }
  }
`;

/** Colleagues change it at the same time: the cache answers first, the server corrects it. */
export function load({ preloadQuery }: LoadArgs) {
  return preloadQuery(QUERY, { fetchPolicy: 'cache-and-network' });
}
