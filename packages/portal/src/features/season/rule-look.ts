import { gql, type TypedDocumentNode } from '@apollo/client';
import type { DepartureRuleLook, DepartureRuleLookVariables } from '@/graphql/__generated__/documents.ts';

/** What a rule, its change or its end would do, date by date. */
export const RULE_LOOK: TypedDocumentNode<DepartureRuleLook, DepartureRuleLookVariables> = gql`
  query DepartureRuleLook($wish: DepartureRuleWishInput!) {
    departureRulePreview(wish: $wish) {
      ... on DepartureRulePreviewSuccess {
        preview {
          fingerprint
          dates {
            date
            outcome
            closures {
              id
              reason
            }
          }
        }
      }
      ... on DepartureRuleNotPossible {
        because
      }
    }
  }
`;
