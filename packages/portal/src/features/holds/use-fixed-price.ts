import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { FixedPriceQuery, FixedPriceQueryVariables } from '@/graphql/__generated__/documents.ts';
import { keep, readKept } from '@/lib/kept.ts';
import { sameParty, type Party } from './party.ts';
import { useMakeQuote, type Quote } from './use-make-quote.ts';

const QUERY: TypedDocumentNode<FixedPriceQuery, FixedPriceQueryVariables> = gql`
  query FixedPriceQuery($id: ID!) {
    priceQuote(id: $id) {
      id
      ...FixedPrice_quote @unmask
    }
  }
`;

/**
 * The price fixed for one departure, remembered in this browser while it stands. It is for the party it was made for:
 * for another one there is none.
 */
export function useFixedPrice(wish: { agencyId: string; departureId: string; party: Party }) {
  const name = `vilcanota.quote.${wish.agencyId}.${wish.departureId}`;
  const [id, setId] = useState(() => readKept(name));
  const { data } = useQuery(QUERY, { variables: { id: id ?? '' }, skip: !id, fetchPolicy: 'cache-and-network' });
  const { makeQuote, isBusy, fault } = useMakeQuote();
  const found: Quote | null = data?.priceQuote ?? null;
  const quote = found && !found.isExpired && sameParty(found.party, wish.party) ? found : null;

  async function fix() {
    const made = await makeQuote({ agencyId: wish.agencyId, departureIds: [wish.departureId], party: [...wish.party] });
    if (!made) return;
    keep(name, made.id);
    setId(made.id);
  }
  /** Held, or refused: from here on the rates of the day count again. */
  function forget() {
    keep(name, null);
    setId(null);
  }
  return { quote, fix, forget, isBusy, fault };
}
