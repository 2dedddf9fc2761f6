import { gql } from '@apollo/client';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** What a verb may have changed on a reservation: every mutation asks it back, so that the cache mends itself. */
fragmentRegistry.register(gql`
  fragment ReservationChange_reservation on Reservation {
    id
    state
    expiresAt
    confirmedAt
    endedAt
    endReason
    endedBy
    named
    may {
      editManifest
      confirm
      release
      cancel
      amend
      holdAgain
    }
    departure {
      id
      freeSpots
      takenSpots
    }
    history {
      id
      at
      actor
      via
      action
      reason
      changes {
        field
        before
        after
      }
    }
  }
`);
