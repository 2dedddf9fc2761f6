import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { AmendReservation, AmendReservationVariables, QuoteAmendment, QuoteAmendmentVariables } from '@/graphql/__generated__/documents.ts';
import type { AmendmentChangeInput } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';

/** The refusals that asking and doing share. */
fragmentRegistry.register(gql`
  fragment AmendRefusal_problem on Problem {
    ... on ReservationNotAmendable {
      state
    }
    ... on PartyInvalid {
      largest
    }
    ... on DepartureClosed {
      closed: reason
    }
    ... on AgencyNotCertified {
      standing
    }
    ... on ManifestMismatch {
      stated {
        rateClass
        ageClass
        count
      }
      listed {
        rateClass
        ageClass
        count
      }
    }
    ... on ManifestIncomplete {
      named
      people
      namingDeadline
    }
    ... on HoldBudgetExceeded {
      asked
      left
    }
  }
`);

const QUOTE: TypedDocumentNode<QuoteAmendment, QuoteAmendmentVariables> = gql`
  mutation QuoteAmendment($input: QuoteAmendmentInput!) {
    quoteAmendment(input: $input) {
      ... on QuoteAmendmentSuccess {
        quote {
          id
          validUntil
          people
          departure {
            id
            freeSpots
          }
          tier {
            refundPercent
            until
          }
          lines {
            position
            kind
            quantity
            total {
              amount
              currency
            }
            departure {
              id
              date
              trek {
                id
                name
              }
            }
            conservationArea {
              id
              name
            }
          }
          amounts {
            currency
            owed {
              amount
              currency
            }
            refund {
              amount
              currency
            }
            fee {
              amount
              currency
            }
            owedAfter {
              amount
              currency
            }
          }
        }
      }
      ...AmendRefusal_problem @unmask
    }
  }
`;

const AMEND: TypedDocumentNode<AmendReservation, AmendReservationVariables> = gql`
  mutation AmendReservation($input: AmendReservationInput!) {
    amendReservation(input: $input) {
      ... on AmendReservationSuccess {
        reservation {
          id
          ...AmendReservation_reservation
        }
      }
      ... on QuoteStale {
        cause
      }
      ... on NoRoom {
        date
        requested
        free
        limitedBy
        resource {
          kind
          name
        }
        alternatives {
          kind
          parts {
            free
            departure {
              id
              date
              endDate
              freeSpots
              trek {
                id
                slug
                name
              }
            }
          }
        }
      }
      ...AmendRefusal_problem @unmask
    }
  }
`;

export type AmendmentQuote = Extract<QuoteAmendment['quoteAmendment'], { __typename: 'QuoteAmendmentSuccess' }>['quote'];
export type AmendRefusal =
  | Exclude<QuoteAmendment['quoteAmendment'], { __typename: 'QuoteAmendmentSuccess' }>
  | Exclude<AmendReservation['amendReservation'], { __typename: 'AmendReservationSuccess' }>;

/** First what it would cost, then the change by that quote. A quote is for what was asked: asking for something else lets it go. */
export function useAmendment(reservationId: string) {
  const [ask, asking] = useMutation(QUOTE);
  const [amend, amending] = useMutation(AMEND);
  const [quote, setQuote] = useState<AmendmentQuote | null>(null);
  const [refusal, setRefusal] = useState<AmendRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  function reset() {
    setQuote(null);
    setRefusal(null);
    setFault(null);
  }
  async function askFor(change: AmendmentChangeInput) {
    reset();
    try {
      const { data } = await ask({ variables: { input: { reservationId, change } } });
      const result = data?.quoteAmendment;
      if (result?.__typename === 'QuoteAmendmentSuccess') setQuote(result.quote);
      else if (result) setRefusal(result);
    } catch (error) {
      setFault(faultOf(error));
    }
  }
  /** True when it is done. What was refused has changed nothing; its quote is of no use any more. */
  async function run(): Promise<boolean> {
    if (!quote) return false;
    setRefusal(null);
    setFault(null);
    try {
      const { data } = await amend({ variables: { input: { quoteId: quote.id, key: intentKey('amend', quote.id) } } });
      const result = data?.amendReservation;
      if (result?.__typename === 'AmendReservationSuccess') {
        intentDone('amend');
        return true;
      }
      if (result) {
        setQuote(null);
        setRefusal(result);
      }
    } catch (error) {
      setFault(faultOf(error));
    }
    return false;
  }
  return { quote, refusal, fault, isAsking: asking.loading, isAmending: amending.loading, askFor, run, reset };
}
