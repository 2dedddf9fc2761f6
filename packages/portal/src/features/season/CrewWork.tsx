import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { CrewToAssign, CrewToAssignVariables } from '@/graphql/__generated__/documents.ts';
import type { CrewMember } from './crew-words.ts';
import { CrewDialog } from './CrewDialog.tsx';
import './crew-fragment.ts';

const QUERY: TypedDocumentNode<CrewToAssign, CrewToAssignVariables> = gql`
  query CrewToAssign($id: ID!) {
    departure(id: $id) {
      id
      ...CrewDialog_departure @unmask
    }
  }
`;

/** Assigns the crew of a departure from wherever one sees that it is missing. */
export function CrewWork(props: { departureId: string; members: readonly CrewMember[]; onClose: () => void; onDone: () => void }) {
  const { data } = useQuery(QUERY, { variables: { id: props.departureId }, fetchPolicy: 'network-only' });
  if (!data?.departure) return null;
  return <CrewDialog members={props.members} onClose={props.onClose} onDone={props.onDone} departure={data.departure} />;
}
