import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { HoldSpots, HoldSpotsVariables } from '@/graphql/__generated__/documents.ts';
import type { HoldSpotsInput } from '@/graphql/__generated__/schema.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { outcomeOf, troubleOf, type HoldOutcome } from './hold-outcome.ts';

const HOLD_SPOTS: TypedDocumentNode<HoldSpots, HoldSpotsVariables> = gql`
  mutation HoldSpots($input: HoldSpotsInput!) {
    holdSpots(input: $input) {
      ...HoldOutcome_result @unmask
    }
  }
`;

/** Holds spots on one departure. Asked again with the same wish after a lost answer, it holds them once. */
export function useHoldSpots() {
  const [mutate, { loading }] = useMutation(HOLD_SPOTS);

  async function hold(wish: Omit<HoldSpotsInput, 'key'>): Promise<HoldOutcome> {
    try {
      const { data } = await mutate({ variables: { input: { ...wish, key: intentKey('hold-spots', wish) } } });
      const outcome = outcomeOf(data?.holdSpots);
      if ('held' in outcome) intentDone('hold-spots');
      return outcome;
    } catch (error) {
      return { trouble: troubleOf(error) };
    }
  }
  return { hold, isBusy: loading };
}
