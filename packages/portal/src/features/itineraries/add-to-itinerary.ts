import { gql, type ApolloClient, type TypedDocumentNode } from '@apollo/client';
import type { AddToItineraryQuery, AddToItineraryQueryVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import type { Sent } from './document-saver.ts';
import { mostDays, withDepartures, type DatedDeparture } from './itinerary-document.ts';
import './itinerary-fragment.ts';
import { documentOf } from './saved-document.ts';
import { sendDocument } from './send-document.ts';

const QUERY: TypedDocumentNode<AddToItineraryQuery, AddToItineraryQueryVariables> = gql`
  query AddToItineraryQuery($id: ID!) {
    itinerary(id: $id) {
      id
      ...ItineraryBuilder_itinerary @unmask
    }
  }
`;

/** Puts departures into a saved itinerary as it stands now. Adding takes nothing away, so a colleague's save meanwhile only means: once more. */
export async function addToItinerary(client: ApolloClient, id: string, departures: readonly DatedDeparture[]): Promise<Sent> {
  try {
    const { data } = await client.query({ query: QUERY, variables: { id }, fetchPolicy: 'network-only' });
    if (!data?.itinerary) return { kind: 'fault', fault: 'not-here' };
    const longer = withDepartures(documentOf(data.itinerary), departures);
    if (longer.dayCount > mostDays) return { kind: 'refused', fault: 'TOO_FAR', day: null };
    const sent = await sendDocument(client, id, longer, data.itinerary.version);
    if (sent.kind !== 'stale') return sent;
    return await sendDocument(client, id, withDepartures(sent.theirs.document, departures), sent.theirs.version);
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error) };
  }
}
