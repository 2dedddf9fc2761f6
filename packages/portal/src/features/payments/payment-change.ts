import { gql } from '@apollo/client';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** What an entry changes on a reservation: every mutation asks it back, so that the cache mends itself. */
fragmentRegistry.register(gql`
  fragment PaymentChange_reservation on Reservation {
    id
    balance {
      currency
      owed
      paid
      open
    }
    dues {
      kind
      dueOn
      lapsesAfter
      amounts {
        currency
        amount
        open
      }
    }
    payments {
      id
      kind
      method
      reference
      reason
      receivedOn
      isReversed
      origin
      amount {
        amount
        currency
      }
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
