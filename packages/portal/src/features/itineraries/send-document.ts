import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import type { SaveItinerary, SaveItineraryVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import type { Sent } from './document-saver.ts';
import { inputOf, type ItineraryDocument } from './itinerary-document.ts';
import './itinerary-fragment.ts';
import { documentOf } from './saved-document.ts';

const SAVE_ITINERARY: TypedDocumentNode<SaveItinerary, SaveItineraryVariables> = gql`
  mutation SaveItinerary($input: SaveItineraryInput!) {
    saveItinerary(input: $input) {
      ... on SaveItinerarySuccess {
        itinerary {
          id
          version
          ...ItineraryBuilder_itinerary
        }
      }
      ... on ItineraryStale {
        itinerary {
          id
          version
          ...ItineraryBuilder_itinerary @unmask
        }
      }
      ... on ItineraryNotEditable {
        state
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

/** Saves the whole document on top of a version. What the server answers is in the cache afterwards, prices and conflicts too. */
export async function sendDocument(client: ApolloClient, itineraryId: string, document: ItineraryDocument, version: number): Promise<Sent> {
  try {
    const { data } = await client.mutate({ mutation: SAVE_ITINERARY, variables: { input: { itineraryId, version, ...inputOf(document) } } });
    const result = data?.saveItinerary;
    switch (result?.__typename) {
      case 'SaveItinerarySuccess':
        return { kind: 'saved', version: result.itinerary.version };
      case 'ItineraryStale':
        return { kind: 'stale', theirs: { version: result.itinerary.version, document: documentOf(result.itinerary) } };
      case 'ItineraryNotEditable':
        return { kind: 'closed' };
      case 'PartyInvalid':
        return { kind: 'refused', fault: 'PARTY', day: null };
      case 'ItineraryInvalid':
        return { kind: 'refused', fault: result.fault, day: result.day };
      default:
        return { kind: 'fault', fault: 'broken' };
    }
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error) };
  }
}
