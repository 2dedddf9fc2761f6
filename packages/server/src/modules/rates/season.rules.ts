import type { Refusal } from '#graphql/problem';
import { isLocalDate } from '#graphql/scalars';

export type SeasonInvalid = Refusal<'SeasonInvalid'>;

/** A day of the year as MM-DD, the 29th of February among them. */
export const isDayOfYear = (text: string): boolean => /^\d\d-\d\d$/.test(text) && isLocalDate(`2024-${text}`);

/** Refuses days that no year has. A last day before the first one means over the turn of the year. */
export function refuseIfSeasonInvalid({ firstDay, lastDay }: { firstDay: string; lastDay: string }): SeasonInvalid | undefined {
  if (isDayOfYear(firstDay) && isDayOfYear(lastDay)) return undefined;
  return { kind: 'SeasonInvalid', message: 'A season runs from a month and day to a month and day, as MM-DD.' };
}
