import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { faultOf } from '@/graphql/fault-of.ts';
import type { StandingImpactLook, StandingImpactLookVariables } from '@/graphql/__generated__/documents.ts';

const LOOK: TypedDocumentNode<StandingImpactLook, StandingImpactLookVariables> = gql`
  query StandingImpactLook($certificationId: ID!) {
    standingChangeImpact(certificationId: $certificationId) {
      fingerprint
      files { id code }
      held { id code trek { es en } date people isRequest }
      waiting { id code trek { es en } from to people }
      kept { id code trek { es en } date people }
    }
  }
`;

/** What would end now; undefined while it is being asked, with `fault` when it could not be. Always asked anew: nobody confirms what was true a moment ago. */
export function useStandingImpact(certificationId: string) {
  const { data, error, refetch } = useQuery(LOOK, { variables: { certificationId }, fetchPolicy: 'network-only' });
  return {
    impact: data?.standingChangeImpact ?? undefined,
    fault: error ? faultOf(error) : data?.standingChangeImpact === null ? ('not-here' as const) : null,
    // What fails is in `fault` by then.
    lookAgain: () => void refetch().catch(() => undefined),
  };
}
