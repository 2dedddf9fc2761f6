import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ItineraryOfferQuery, ItineraryOfferQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { useLookAgain } from '@/lib/use-look-again.ts';

const QUERY: TypedDocumentNode<ItineraryOfferQuery, ItineraryOfferQueryVariables> = gql`
  query ItineraryOfferQuery($from: LocalDate!, $days: Int!) {
    availabilityBoard(from: $from, days: $days) {
      from
      to
      rows {
        trek {
          id
        }
        departures {
          id
          date
          endDate
          freeSpots
          isOpen
          isOnRequest
          state
          trek {
            id
            slug
            name
            days
            stages {
              id
              day
              overnight {
                id
                name
                altitudeM
              }
            }
          }
        }
      }
    }
  }
`;

/** What the network offers on the itinerary's days, with the spots free now; looked at again when the person comes back. */
export function useOffer(startDate: LocalDate, dayCount: number, isWanted: boolean) {
  const { data, previousData, error, refetch } = useQuery(QUERY, { variables: { from: startDate, days: dayCount }, skip: !isWanted, fetchPolicy: 'cache-and-network' });
  useLookAgain(() => {
    if (isWanted) refetch().catch(() => undefined);
  });
  const rows = (data ?? previousData)?.availabilityBoard.rows;
  return { departures: rows?.flatMap(({ departures }) => departures), error };
}
