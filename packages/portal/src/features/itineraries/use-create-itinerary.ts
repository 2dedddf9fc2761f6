import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { CreateItinerary, CreateItineraryVariables } from '@/graphql/__generated__/documents.ts';
import type { CreateItineraryInput } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import './itinerary-fragment.ts';

const CREATE_ITINERARY: TypedDocumentNode<CreateItinerary, CreateItineraryVariables> = gql`
  mutation CreateItinerary($input: CreateItineraryInput!) {
    createItinerary(input: $input) {
      ... on SaveItinerarySuccess {
        itinerary {
          id
          ...ItineraryBuilder_itinerary
        }
      }
      ... on PartyInvalid {
        largest
      }
      ... on ItineraryInvalid {
        fault
        day
      }
      ... on Problem {
        message
      }
    }
  }
`;

export type Created = { id: string } | { refused: string; day: number | null } | { fault: Fault };

/** Begins an itinerary for a client. Certified or not: drafting takes no spots. */
export function useCreateItinerary() {
  const [mutate, { loading }] = useMutation(CREATE_ITINERARY);

  async function create(input: CreateItineraryInput): Promise<Created> {
    try {
      const { data } = await mutate({ variables: { input } });
      const result = data?.createItinerary;
      if (result?.__typename === 'SaveItinerarySuccess') return { id: result.itinerary.id };
      if (result?.__typename === 'PartyInvalid') return { refused: 'PARTY', day: null };
      if (result?.__typename === 'ItineraryInvalid') return { refused: result.fault, day: result.day };
      return { fault: 'broken' };
    } catch (error) {
      return { fault: faultOf(error) };
    }
  }
  return { create, isBusy: loading };
}
