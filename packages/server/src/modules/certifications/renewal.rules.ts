import { addMonths } from './decision.rules.ts';
import { earliestLapse, type Evidence } from './checklist.rules.ts';

/** A certification is usually given for twelve months: what runs out within them is asked for again when a file is renewed. */
const COMING_MONTHS = 12;

/** What runs out before this day is asked for again by a file that is begun today. */
export const askedAgainBefore = (today: string): string => addMonths(today, COMING_MONTHS);

/** Whether anything that an item shows runs out before a day. */
export const lapsesBefore = (evidence: Evidence, day: string): boolean => (earliestLapse(evidence) ?? day) < day;
