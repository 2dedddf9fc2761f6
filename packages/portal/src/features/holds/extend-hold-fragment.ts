import { gql, type TypedDocumentNode } from '@apollo/client';
import type { ExtendHold_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** How much longer a hold may run, and what that takes of the agency's budget. */
export const EXTEND_HOLD: TypedDocumentNode<ExtendHold_reservation> = gql`
  fragment ExtendHold_reservation on Reservation {
    id
    expiresAt
    extension {
      latest
      spots
      choices {
        kind
        until
        cost
        isWithinBudget
      }
      budget {
        total
        used
        left
        base
        earned
        lost
        windowDays
      }
    }
  }
`;
fragmentRegistry.register(EXTEND_HOLD);
