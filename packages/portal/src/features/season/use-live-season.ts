import { gql, type TypedDocumentNode } from '@apollo/client';
import { useSubscription } from '@apollo/client/react';
import type { LiveSeason, LiveSeasonVariables } from '@/graphql/__generated__/documents.ts';
import { daysBetween } from '@/lib/format-date.ts';
import type { Calendar } from './calendar-rows.ts';
import './outlook-fragment.ts';
import { asksAgain } from './season-news.ts';

const LIVE_SEASON: TypedDocumentNode<LiveSeason, LiveSeasonVariables> = gql`
  subscription LiveSeason($from: LocalDate!, $days: Int!) {
    departureRoom(from: $from, days: $days) {
      departures {
        id
        date
        endDate
        state
        groupSize
        isOnRequest
        outlook {
          ...Outlook_tile @unmask
        }
      }
    }
  }
`;

/** Keeps the calendar at what colleagues and agencies do meanwhile: its tiles are patched in the cache; what they cannot show is asked for. */
export function useLiveSeason(calendar: Calendar | null, onStale: () => void) {
  const range = calendar ?? { from: '', to: '' };
  useSubscription(LIVE_SEASON, {
    variables: { from: range.from, days: calendar ? daysBetween(range.from, range.to) + 1 : 1 },
    skip: calendar === null,
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (calendar && data && asksAgain(calendar, data.departureRoom.departures)) onStale();
    },
  });
}
