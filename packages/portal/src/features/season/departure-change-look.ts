import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ChangeDepartures, ChangeDeparturesVariables, DepartureChangeLook, DepartureChangeLookVariables } from '@/graphql/__generated__/documents.ts';

/** What a change by hand would do to each departure. */
export const CHANGE_LOOK: TypedDocumentNode<DepartureChangeLook, DepartureChangeLookVariables> = gql`
  query DepartureChangeLook($change: DepartureChangeInput!) {
    departureChangePreview(change: $change) {
      fingerprint
      needsReason
      steps {
        because
        state
        isBelowMinimum
        freedCrew
        departure {
          id
          date
          state
          groupSize
          takenSpots
          outlook {
            confirmed
            minimum
          }
          trek {
            id
            name
          }
        }
      }
    }
  }
`;
export const CHANGE_DEPARTURES: TypedDocumentNode<ChangeDepartures, ChangeDeparturesVariables> = gql`
  mutation ChangeDepartures($input: ChangeDeparturesInput!) {
    changeDepartures(input: $input) {
      ... on ChangeDeparturesSuccess {
        departures {
          id
          date
          state
          groupSize
          isOnRequest
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;
