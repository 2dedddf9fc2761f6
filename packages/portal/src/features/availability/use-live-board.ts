import { gql, type TypedDocumentNode } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import type { LiveBoard, LiveBoardVariables } from '@/graphql/__generated__/documents.ts';
import { daysBetween } from '@/lib/format-date.ts';

const LIVE_BOARD: TypedDocumentNode<LiveBoard, LiveBoardVariables> = gql`
  subscription LiveBoard($from: LocalDate!, $days: Int!) {
    departureRoom(from: $from, days: $days) {
      departures {
        id
        date
        endDate
        state
        isOpen
        freeSpots
        takenSpots
      }
    }
  }
`;

type Shown = { from: string; to: string; rows: ReadonlyArray<{ departures: ReadonlyArray<{ id: string }> }> };

/**
 * Keeps the tiles of a board at what is free now: they are patched in the cache, and one that was moved goes to its new day. What the board does
 * not have yet, or not any more, is asked for.
 */
export function useLiveBoard(board: Shown, onOtherDepartures: () => void) {
  useSubscription(LIVE_BOARD, {
    variables: { from: board.from, days: daysBetween(board.from, board.to) + 1 },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      const known = new Set(board.rows.flatMap(({ departures }) => departures.map(({ id }) => id)));
      if (data?.departureRoom.departures.some(({ id, date }) => !known.has(id) || date < board.from || date > board.to)) onOtherDepartures();
    },
  });
}
