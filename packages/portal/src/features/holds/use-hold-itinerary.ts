import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { HoldItinerary, HoldItineraryVariables } from '@/graphql/__generated__/documents.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { outcomeOf, troubleOf, type HoldOutcome } from './hold-outcome.ts';

const HOLD_ITINERARY: TypedDocumentNode<HoldItinerary, HoldItineraryVariables> = gql`
  mutation HoldItinerary($input: HoldItineraryInput!) {
    holdItinerary(input: $input) {
      ...HoldOutcome_result @unmask
    }
  }
`;

/** Holds every departure of an itinerary, all or none. Asked again after a lost answer, it holds them once. */
export function useHoldItinerary() {
  const [mutate, { loading }] = useMutation(HOLD_ITINERARY);

  async function hold(wish: { itineraryId: string; version: number; quoteId?: string }): Promise<HoldOutcome> {
    try {
      const { data } = await mutate({ variables: { input: { ...wish, key: intentKey('hold-itinerary', wish) } } });
      const outcome = outcomeOf(data?.holdItinerary);
      if ('held' in outcome) intentDone('hold-itinerary');
      return outcome;
    } catch (error) {
      return { trouble: troubleOf(error) };
    }
  }
  return { hold, isBusy: loading };
}
