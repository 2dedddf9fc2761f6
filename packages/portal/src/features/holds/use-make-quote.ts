import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { FixedPrice_quote, MakeQuote, MakeQuoteVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';

const FRAGMENT: TypedDocumentNode<FixedPrice_quote> = gql`
  fragment FixedPrice_quote on PriceQuote {
    id
    validUntil
    isExpired
    party {
      rateClass
      ageClass
      count
    }
    price {
      totals {
        amount
        currency
      }
    }
    drift {
      amount
      currency
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const MAKE_QUOTE: TypedDocumentNode<MakeQuote, MakeQuoteVariables> = gql`
  mutation MakeQuote($input: MakeQuoteInput!) {
    makeQuote(input: $input) {
      ... on MakeQuoteSuccess {
        quote {
          id
          ...FixedPrice_quote @unmask
        }
      }
    }
  }
`;

/** A price that stands for a time. */
export type Quote = FixedPrice_quote;

/** Fixes a price; answers the quote, or null where it could not be made. */
export function useMakeQuote() {
  const [make, { loading }] = useMutation(MAKE_QUOTE);
  const [fault, setFault] = useState<Fault | null>(null);

  async function makeQuote(input: Omit<MakeQuoteVariables['input'], 'key'>): Promise<Quote | null> {
    setFault(null);
    try {
      const { data } = await make({ variables: { input: { ...input, key: intentKey('make-quote', input) } } });
      if (data?.makeQuote.__typename !== 'MakeQuoteSuccess') return null;
      intentDone('make-quote');
      return data.makeQuote.quote;
    } catch (error) {
      setFault(faultOf(error));
      return null;
    }
  }
  return { makeQuote, isBusy: loading, fault };
}
