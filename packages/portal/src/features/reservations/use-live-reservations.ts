import { gql, type TypedDocumentNode } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import type { LiveReservations, LiveReservationsVariables } from '@/graphql/__generated__/documents.ts';
import { useLiveState } from '@/lib/live-state.ts';
import { useLookAgain, useLookAgainEvery } from '@/lib/use-look-again.ts';

const LIVE_RESERVATIONS: TypedDocumentNode<LiveReservations, LiveReservationsVariables> = gql`
  subscription LiveReservations($agencyId: ID!) {
    myReservations(agencyId: $agencyId) {
      reservations {
        id
      }
    }
  }
`;

/** The first event says only that one listens now: right after the page was read there is nothing to read again. */
const FRESH_MS = 3_000;
const WITHOUT_LIVE_MS = 30_000;

/**
 * Looks again when reservations of the agency changed: any, or one of `ids`. While changes do not come by themselves it
 * looks every half minute, and whenever a person comes back to this tab.
 */
export function useLiveReservations(agencyId: string | undefined, lookAgain: () => void, ids?: readonly string[]) {
  const [beganAt] = useState(() => Date.now());
  const isDown = useLiveState() === 'down';
  useSubscription(LIVE_RESERVATIONS, {
    variables: { agencyId: agencyId ?? '' },
    skip: !agencyId,
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      const changed = data?.myReservations.reservations;
      if (changed === null ? Date.now() - beganAt > FRESH_MS : changed?.some(({ id }) => !ids || ids.includes(id))) lookAgain();
    },
    onError: () => undefined, // not ours to hear (any more): the page says so by itself when it looks again
  });
  useLookAgain(lookAgain);
  useLookAgainEvery(isDown ? WITHOUT_LIVE_MS : null, lookAgain);
}
