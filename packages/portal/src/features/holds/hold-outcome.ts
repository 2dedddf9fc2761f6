import { gql, type TypedDocumentNode } from '@apollo/client';
import type { HoldOutcome_result } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';

/** Why nothing is held, whichever way it was asked for. */
fragmentRegistry.register(gql`
  fragment HoldRefusal_problem on Problem {
    ... on NoRoom {
      date
      requested
      free
      limitedBy
      resource {
        kind
        name
      }
      departure {
        id
        date
        freeSpots
        takenSpots
        isOpen
        trek {
          id
          name
        }
      }
    }
    ... on DepartureClosed {
      reason
      departure {
        id
        date
        state
        isOpen
        freeSpots
        trek {
          id
          name
        }
      }
    }
    ... on AgencyNotCertified {
      standing
      certification {
        id
        state
      }
    }
    ... on PartyInvalid {
      largest
    }
    ... on ItineraryStale {
      itinerary {
        id
        version
      }
    }
    ... on ItineraryNotHoldable {
      isReserved
    }
  }
`);

const FRAGMENT: TypedDocumentNode<HoldOutcome_result> = gql`
  fragment HoldOutcome_result on HoldResult {
    __typename
    ... on HoldSuccess {
      expiresAt
      reservations {
        id
        code
        state
        expiresAt
        departure {
          id
          freeSpots
          takenSpots
          isOpen
        }
        itinerary {
          id
          state
        }
      }
    }
    ...HoldRefusal_problem @unmask
    ... on PriceQuoteExpired {
      validUntil
      quote {
        id
        drift {
          amount
          currency
        }
      }
    }
    ... on PriceQuoteStale {
      because
    }
    ... on WishNotHoldable {
      message
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

export type HoldRefusal = Exclude<HoldOutcome_result, { __typename: 'HoldSuccess' }>;

/** Why there is no hold: the network's rules, or the road to them. `Unanswered`: nobody knows, the same wish may be repeated. */
export type HoldTrouble = HoldRefusal | { __typename: 'NotSignedIn' | 'NotAllowed' | 'Unanswered' };

export type HoldOutcome = { held: { code: string } } | { trouble: HoldTrouble };

export function outcomeOf(result: HoldOutcome_result | undefined): HoldOutcome {
  if (!result) return { trouble: { __typename: 'Unanswered' } };
  if (result.__typename !== 'HoldSuccess') return { trouble: result };
  const first = result.reservations[0];
  return first ? { held: { code: first.code } } : { trouble: { __typename: 'Unanswered' } };
}

/** What was thrown instead of answered. */
export function troubleOf(error: unknown): HoldTrouble {
  const fault = faultOf(error);
  if (fault === 'signed-out') return { __typename: 'NotSignedIn' };
  if (fault === 'not-allowed' || fault === 'not-here') return { __typename: 'NotAllowed' };
  return { __typename: 'Unanswered' };
}
