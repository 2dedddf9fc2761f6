import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { OccupancyBehind, OccupancyBehindVariables } from '@/graphql/__generated__/documents.ts';
import type { OccupancyInput } from '@/graphql/__generated__/schema.ts';
import type { OpenedCell } from './heat.ts';

const BEHIND: TypedDocumentNode<OccupancyBehind, OccupancyBehindVariables> = gql`
  query OccupancyBehind($input: OccupancyInput!, $cell: OccupancyCellInput!, $first: Int!, $reservationsAfter: String, $offersAfter: String, $withReservations: Boolean!, $withOffers: Boolean!) {
    occupancyReservations(input: $input, cell: $cell, first: $first, after: $reservationsAfter) @include(if: $withReservations) {
      edges {
        cursor
        node {
          confirmed
          held
          people
          reservation {
            id
            code
            state
            agency {
              id
              tradeName
            }
            departure {
              id
              date
              trek {
                id
                name
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    occupancyOffers(input: $input, cell: $cell, first: $first, after: $offersAfter) @include(if: $withOffers) {
      edges {
        cursor
        node {
          date
          name
          offered
          isClosed
          departure {
            id
            state
            trek {
              id
              name
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

type Page<Node> = { edges: Array<{ node: Node }>; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
export type ReservationBehind = NonNullable<OccupancyBehind['occupancyReservations']>['edges'][number]['node'];
export type OfferBehind = NonNullable<OccupancyBehind['occupancyOffers']>['edges'][number]['node'];

/** All that is behind a number. */
export type Behind = { reservations: readonly ReservationBehind[]; offers: readonly OfferBehind[] };

const SHOWN = 50;
const AT_ONCE = 100;

/** The reservations and what is offered behind a number: a first page of both, more of each, and all of both for a file. */
export function useBehind(input: OccupancyInput, cell: OpenedCell) {
  const client = useApolloClient();
  const variables = { input, cell, first: SHOWN, withReservations: true, withOffers: true };
  const { data, error, fetchMore, refetch } = useQuery(BEHIND, { variables, fetchPolicy: 'cache-and-network' });
  const [isBusy, setBusy] = useState(false);

  async function busily(work: () => Promise<unknown>) {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  }
  const reservations = data?.occupancyReservations;
  const offers = data?.occupancyOffers;

  /** Everything of a list, read anew page by page: a file is whole. */
  async function readAll<Node>(pageAfter: (after: string | null | undefined) => OccupancyBehindVariables, listOf: (read: OccupancyBehind | undefined) => Page<Node> | undefined): Promise<Node[]> {
    const rows: Node[] = [];
    let page: Page<Node> | undefined;
    do {
      const { data: read } = await client.query({ query: BEHIND, variables: pageAfter(page?.pageInfo.endCursor), fetchPolicy: 'no-cache' });
      page = listOf(read);
      rows.push(...(page?.edges ?? []).map(({ node }) => node));
    } while (page?.pageInfo.hasNextPage);
    return rows;
  }
  const whole = { ...variables, first: AT_ONCE };
  const readBoth = async (): Promise<Behind> => ({
    reservations: await readAll((reservationsAfter) => ({ ...whole, withOffers: false, reservationsAfter }), (read) => read?.occupancyReservations),
    offers: await readAll((offersAfter) => ({ ...whole, withReservations: false, offersAfter }), (read) => read?.occupancyOffers),
  });

  return {
    reservations, offers, error, isBusy,
    again: () => void refetch(),
    moreReservations: () => void busily(() => fetchMore({ variables: { withOffers: false, reservationsAfter: reservations?.pageInfo.endCursor } })),
    moreOffers: () => void busily(() => fetchMore({ variables: { withReservations: false, offersAfter: offers?.pageInfo.endCursor } })),
    saveAll: (save: (all: Behind) => void) => void busily(async () => save(await readBoth())),
  };
}
