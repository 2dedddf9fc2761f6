import { gql } from '@apollo/client';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** What one has to see of a departure to give it a crew: which it is, who goes, who cannot, and how many guides it needs. */
fragmentRegistry.register(gql`
  fragment CrewDialog_departure on Departure {
    id
    date
    trek {
      id
      name
    }
    crew {
      id
      name
      role
    }
    crewElsewhere {
      id
    }
    outlook {
      guidesMissing
    }
  }
`);
