import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { GroupPriceQuery, GroupPriceQueryVariables } from '@/graphql/__generated__/documents.ts';

const QUERY: TypedDocumentNode<GroupPriceQuery, GroupPriceQueryVariables> = gql`
  query GroupPriceQuery($departureId: ID!, $party: [PartyMemberInput!]!) {
    price(departureId: $departureId, party: $party) {
      totals {
        amount
        currency
      }
      isComplete
    }
  }
`;

type AskedPrice = NonNullable<GroupPriceQuery['price']>;
type Priced = { asked: string; totals: AskedPrice['totals']; isComplete: boolean };

/** The price of several departures for a group of foreign adults, added up per currency. Undefined while it is asked. */
export function useGroupPrice(departureIds: readonly string[], groupSize: number): Priced | undefined {
  const client = useApolloClient();
  const [priced, setPriced] = useState<Priced>();
  const asked = `${groupSize}:${departureIds.join()}`;

  useEffect(() => {
    let isWanted = true;
    const [size, ids] = asked.split(':') as [string, string];
    const party = [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count: Number(size) }];
    const prices = ids.split(',').map((departureId) => client.query({ query: QUERY, variables: { departureId, party } }));
    void Promise.all(prices).then(
      (answers) => {
        if (isWanted) setPriced({ asked, ...addedUp(answers.map(({ data }) => data?.price ?? null)) });
      },
      // Without an answer the bar stays without a price; holding does not need it.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [client, asked]);

  return priced?.asked === asked ? priced : undefined;
}

/** Currencies are never added to one another; a price nobody could give makes the sum incomplete. */
export function addedUp(prices: ReadonlyArray<Pick<AskedPrice, 'totals' | 'isComplete'> | null>): { totals: AskedPrice['totals']; isComplete: boolean } {
  const totals = new Map<string, AskedPrice['totals'][number]>();
  for (const total of prices.flatMap((price) => price?.totals ?? [])) {
    const before = totals.get(total.currency);
    totals.set(total.currency, { ...total, amount: (before?.amount ?? 0) + total.amount });
  }
  return { totals: [...totals.values()], isComplete: prices.every((price) => price?.isComplete) };
}
