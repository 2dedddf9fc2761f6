import { gql } from '@apollo/client';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** Whom a change of the season concerns, as every dialog shows it before it is made. */
fragmentRegistry.register(gql`
  fragment ImpactView_impact on SeasonImpact {
    fingerprint
    overCommittedDays
    holds
    confirmed
    people
    days {
      date
    }
    departures {
      id
      date
      trek {
        id
        name
      }
    }
    reservations {
      id
      code
      people
      state
      agency {
        id
        tradeName
      }
    }
  }
`);

/** Whose reservations end with full credit, and what that comes to. */
fragmentRegistry.register(gql`
  fragment CreditView_credit on CreditImpact {
    fingerprint
    isIncomplete
    holds
    confirmed
    people
    credits {
      amount
      currency
    }
    departures {
      id
      date
      trek {
        id
        name
      }
    }
    reservations {
      id
      code
      people
      state
      agency {
        id
        tradeName
      }
    }
  }
`);
