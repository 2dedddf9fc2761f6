import type { LiveSeason } from '@/graphql/__generated__/documents.ts';
import type { Calendar } from './calendar-rows.ts';

export type NewsOf = LiveSeason['departureRoom']['departures'][number];

/**
 * Whether what changed is more than the tiles of the calendar show: a departure it has not or has not any more, one that stands otherwise
 * (the lists beside the calendar follow its state), a closure that came or went. Then everything is asked again; counts are patched in their tiles.
 */
export function asksAgain({ from, to, rows }: Calendar, news: readonly NewsOf[]): boolean {
  const shown = new Map(rows.flatMap(({ departures }) => departures.map((departure) => [departure.id, departure])));
  return news.some(({ id, date, state, outlook }) => {
    const known = shown.get(id);
    if (!known || date < from || date > to) return known !== undefined || (date >= from && date <= to && !isWithdrawn(state));
    return state !== known.state || date !== known.date || outlook?.isClosed !== known.outlook?.isClosed;
  });
}

/** One that is not shown and does not run may be one that a rule took off: no list has it. */
const isWithdrawn = (state: NewsOf['state']): boolean => state === 'CANCELLED';
