import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { SeasonChangeImpact, SeasonChangeImpactVariables } from '@/graphql/__generated__/documents.ts';
import type { SeasonChangeInput } from '@/graphql/__generated__/schema.ts';
import './impact-fragments.ts';

const IMPACT: TypedDocumentNode<SeasonChangeImpact, SeasonChangeImpactVariables> = gql`
  query SeasonChangeImpact($change: SeasonChangeInput!) {
    seasonImpact(change: $change) {
      ... on SeasonImpactSuccess {
        impact {
          ...ImpactView_impact @unmask
        }
      }
      ... on SeasonChangeNotPossible {
        because
      }
    }
  }
`;

/** What a change would mean, computed by the server as the change itself computes it; asked anew whenever the change changes. */
export function useSeasonImpact(change: SeasonChangeInput | null) {
  const { data, error, refetch } = useQuery(IMPACT, change ? { variables: { change }, fetchPolicy: 'network-only' } : { skip: true, variables: { change: {} } });
  const answer = change ? data?.seasonImpact : undefined;
  return { impact: answer?.__typename === 'SeasonImpactSuccess' ? answer.impact : undefined, refusal: answer?.__typename === 'SeasonChangeNotPossible' ? answer : undefined, error, refetch };
}
