import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { HoldAgain, HoldAgainVariables } from '@/graphql/__generated__/documents.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { troubleOf } from './hold-outcome.ts';

const HOLD_AGAIN: TypedDocumentNode<HoldAgain, HoldAgainVariables> = gql`
  mutation HoldAgain($input: HoldAgainInput!) {
    holdAgain(input: $input) {
      ... on HoldSuccess {
        reservations {
          id
          code
          departure {
            id
            freeSpots
            takenSpots
            isOpen
          }
          follows {
            id
            may {
              holdAgain
            }
            followedBy {
              id
              code
            }
          }
        }
      }
      ...HoldRefusal_problem @unmask
      ... on ReservationNotLapsed {
        state
      }
      ... on HeldAgainAlready {
        reservation {
          id
          code
        }
      }
    }
  }
`;

export type HoldAgainRefusal = Exclude<HoldAgain['holdAgain'], { __typename: 'HoldSuccess' }>;
export type HoldAgainTrouble = HoldAgainRefusal | ReturnType<typeof troubleOf>;

/** Holds a lapsed hold once more. Asked again after a lost answer, it holds it once. */
export function useHoldAgain() {
  const [mutate, { loading }] = useMutation(HOLD_AGAIN);

  async function holdAgain(reservationId: string): Promise<{ held: { code: string } } | { trouble: HoldAgainTrouble }> {
    try {
      const { data } = await mutate({ variables: { input: { reservationId, key: intentKey('hold-again', reservationId) } } });
      const result = data?.holdAgain;
      if (!result) return { trouble: { __typename: 'Unanswered' } };
      if (result.__typename !== 'HoldSuccess') return { trouble: result };
      intentDone('hold-again');
      return { held: { code: result.reservations[0]!.code } };
    } catch (error) {
      return { trouble: troubleOf(error) };
    }
  }
  return { holdAgain, isBusy: loading };
}
