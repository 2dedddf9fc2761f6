import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { HoldRulesQuery, HoldRulesQueryVariables } from '@/graphql/__generated__/documents.ts';

const QUERY: TypedDocumentNode<HoldRulesQuery, HoldRulesQueryVariables> = gql`
  query HoldRulesQuery {
    network {
      holdRules {
        holdMinutes
        longestHoldHours
        requestHours
        acceptedHours
        windowDays
        baseSpotHours
        earnedPerConfirmedSpot
        lostPerLapsedSpotHour
        floorSpotHours
        ceilingSpotHours
      }
    }
  }
`;

export type HoldRules = HoldRulesQuery['network']['holdRules'];

/** How holds run, in the network's numbers: asked once, nowhere repeated. Undefined until the answer is there. */
export function useHoldRules(): HoldRules | undefined {
  return useQuery(QUERY).data?.network.holdRules;
}
