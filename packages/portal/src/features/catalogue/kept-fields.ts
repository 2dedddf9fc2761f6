import { gql } from '@apollo/client';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** The departures that stay as they were opened, as they are shown before a route changes. */
fragmentRegistry.register(gql`
  fragment KeptFields on KeptDepartures {
    count
    firstDate
    lastDate
    reservedSpots
    fingerprint
  }
`);
