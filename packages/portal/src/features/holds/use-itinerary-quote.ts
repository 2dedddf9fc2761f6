import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ItineraryQuoteQuery, ItineraryQuoteQueryVariables } from '@/graphql/__generated__/documents.ts';
import { useMakeQuote } from './use-make-quote.ts';

const QUERY: TypedDocumentNode<ItineraryQuoteQuery, ItineraryQuoteQueryVariables> = gql`
  query ItineraryQuoteQuery($id: ID!) {
    itinerary(id: $id) {
      id
      quote {
        id
        ...FixedPrice_quote @unmask
      }
    }
  }
`;

/** The quote an itinerary can be held by: the server knows whether it still stands for its departures and its party. */
export function useItineraryQuote(itineraryId: string, agencyId: string) {
  const { data, refetch } = useQuery(QUERY, { variables: { id: itineraryId }, fetchPolicy: 'network-only' });
  const { makeQuote, isBusy, fault } = useMakeQuote();

  /** As the server has it after the last save. */
  async function lookAgain() {
    await refetch();
  }
  async function fix() {
    if (await makeQuote({ agencyId, itineraryId })) await lookAgain();
  }
  return { quote: data?.itinerary?.quote ?? null, fix, lookAgain, isBusy, fault };
}
