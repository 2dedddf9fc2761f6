import { gql, type TypedDocumentNode } from '@apollo/client';
import { boardWindow, readBoardSearch } from '@/features/availability/board-search.ts';
import type { AvailabilityPageQuery, AvailabilityPageQueryVariables } from '@/graphql/__generated__/documents.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { mediaMatches, phone } from '@/lib/use-media.ts';
import type { LoadArgs } from './page-props.ts';

const QUERY: TypedDocumentNode<AvailabilityPageQuery, AvailabilityPageQueryVariables> = gql`
  query AvailabilityPageQuery($from: LocalDate!, $days: Int!) {
    availabilityBoard(from: $from, days: $days) {
      from
      to
      ...AvailabilityBoard_board
    }
  }
`;

const freshMs = 20_000;
let asked = { window: '', at: 0 };

/** Free spots grow old quickly, but choosing a tile or a filter also changes the address: the same days are not asked again at once. */
export function load({ preloadQuery, search }: LoadArgs) {
  const variables = boardWindow(readBoardSearch(search), limaToday(), mediaMatches(phone));
  const window = JSON.stringify(variables);
  const isFresh = asked.window === window && Date.now() - asked.at < freshMs;
  if (!isFresh) asked = { window, at: Date.now() };
  return preloadQuery(QUERY, { variables, fetchPolicy: isFresh ? 'cache-first' : 'cache-and-network' });
}
