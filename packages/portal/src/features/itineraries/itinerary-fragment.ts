import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ItineraryBuilder_itinerary } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/**
 * The whole of an itinerary: read by the builder, and asked back by every save from wherever it is made. So it stands
 * in a file of its own.
 */
export const ITINERARY: TypedDocumentNode<ItineraryBuilder_itinerary> = gql`
  fragment ItineraryBuilder_itinerary on Itinerary {
    id
    code
    title
    clientName
    startDate
    dayCount
    state
    version
    people
    updatedAt
    updatedBy {
      id
      name
    }
    agency {
      id
      tradeName
    }
    party {
      rateClass
      ageClass
      count
    }
    days {
      day
      date
      items {
        id
        kind
        text
        departure {
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
    price {
      isComplete
      totals {
        amount
        currency
      }
      lines {
        position
        kind
        rateClass
        ageClass
        quantity
        origin
        unit {
          amount
          currency
        }
        total {
          amount
          currency
        }
        departure {
          id
        }
        conservationArea {
          id
          name
          owner {
            id
            name
          }
        }
      }
    }
    conflicts {
      day
      itemId
      kind
      freeSpots
      departure {
        id
      }
    }
    reservations {
      id
      code
      state
      expiresAt
      departure {
        id
        date
        endDate
        trek {
          id
          name
        }
      }
    }
  }
`;
fragmentRegistry.register(ITINERARY);

export type BuiltItinerary = ItineraryBuilder_itinerary;
export type BuiltDeparture = NonNullable<BuiltItinerary['days'][number]['items'][number]['departure']>;
export type PriceLine = BuiltItinerary['price']['lines'][number];
export type Conflict = BuiltItinerary['conflicts'][number];
