import type { Refusal } from '#graphql/problem';

export type SeasonInvalid = Refusal<'SeasonInvalid'>;

/** A day of the year as MM-DD, the 29th of February among them. */
export function isDayOfYear(text: string): boolean {
  if (!/^\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`2024-${text}T00:00:00Z`); // a leap year
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(5, 10) === text;
}

/** Refuses days that no year has. A last day before the first one means over the turn of the year. */
export function refuseIfSeasonInvalid({ firstDay, lastDay }: { firstDay: string; lastDay: string }): SeasonInvalid | undefined {
  if (isDayOfYear(firstDay) && isDayOfYear(lastDay)) return undefined;
  return { kind: 'SeasonInvalid', message: 'A season runs from a month and day to a month and day, as MM-DD.' };
}
