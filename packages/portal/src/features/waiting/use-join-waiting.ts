import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { JoinWaitingList, JoinWaitingListVariables } from '@/graphql/__generated__/documents.ts';
import type { JoinWaitingListInput } from '@/graphql/__generated__/schema.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { joinFault, joinOutcome, type JoinOutcome } from './join-outcome.ts';

const JOIN: TypedDocumentNode<JoinWaitingList, JoinWaitingListVariables> = gql`
  mutation JoinWaitingList($input: JoinWaitingListInput!) {
    joinWaitingList(input: $input) {
      __typename
      ... on JoinWaitingListSuccess {
        entry {
          id
          code
        }
      }
      ... on RoomNow {
        departures {
          id
          date
          freeSpots
        }
      }
      ... on WaitingRangeInvalid {
        rangeFault
        longestDays
      }
      ... on TooManyWaiting {
        waiting
        most
      }
      ... on NoDepartureInRange {
        from
        to
      }
      ... on AgencyNotCertified {
        standing
      }
      ... on PartyInvalid {
        largest
      }
    }
  }
`;

/** Lets a party wait. Asked again with the same wish after a lost answer, it joins once. */
export function useJoinWaiting() {
  const [mutate, { loading }] = useMutation(JOIN);

  async function join(wish: Omit<JoinWaitingListInput, 'key'>): Promise<JoinOutcome> {
    try {
      const { data } = await mutate({
        variables: { input: { ...wish, key: intentKey('join-waiting', wish) } },
        // The lists of the agency have one more.
        update: (cache) => cache.evict({ id: 'ROOT_QUERY', fieldName: 'waitingEntries' }),
      });
      const outcome = joinOutcome(data?.joinWaitingList);
      if ('joined' in outcome) intentDone('join-waiting');
      return outcome;
    } catch (error) {
      return joinFault(error);
    }
  }
  return { join, isBusy: loading };
}
