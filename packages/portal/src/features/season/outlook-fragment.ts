import { gql } from '@apollo/client';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** How a departure stands towards its day, as tiles and lists of the season show it: what is shown and what comes by itself are the same. */
fragmentRegistry.register(gql`
  fragment Outlook_tile on DepartureOutlook {
    minimum
    decideBy
    confirmed
    held
    limit
    wasHeld
    isClosed
    isMinimumReached
    guidesMissing
  }
`);
