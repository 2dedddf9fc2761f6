import type { DepartureRuleInput } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';

/** What the form of a rule holds: texts as they are typed. */
export type RuleFields = {
  trekSlug: string; weekdays: number[]; firstDate: LocalDate; lastDate: LocalDate; leftOut: LocalDate[]; extraDates: LocalDate[];
  groupSize: string; minimum: string; decideDays: string; isOnRequest: boolean;
};

/** Large enough for every season, small enough for a slip of the finger to be seen. */
const LARGEST_GROUP = 1000;
const MOST_DECIDE_DAYS = 365;
/** A week before: agencies can still tell their travellers. */
export const USUAL_DECIDE_DAYS = 7;

const wholeNumber = (text: string, least: number, most: number): number | null => (/^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most ? Number(text) : null);

/** The rule as it is sent; null while something is missing. */
export function ruleInput(fields: RuleFields): DepartureRuleInput | null {
  const groupSize = wholeNumber(fields.groupSize, 1, LARGEST_GROUP);
  const terms = termsInput(fields);
  const isComplete = fields.trekSlug !== '' && isLocalDate(fields.firstDate) && isLocalDate(fields.lastDate) && fields.firstDate <= fields.lastDate && groupSize !== null && terms !== null;
  if (!isComplete || fields.weekdays.length + fields.extraDates.length === 0) return null;
  const { weekdays, firstDate, lastDate, leftOut, extraDates, isOnRequest } = fields;
  return { weekdays, firstDate, lastDate, leftOut, extraDates, groupSize, isOnRequest, ...terms };
}

/** The minimum with its decision: both, neither, or null while it cannot be read. */
export function termsInput({ minimum, decideDays }: Pick<RuleFields, 'minimum' | 'decideDays'>): { minimum: number | null; decideDays: number | null } | null {
  if (minimum.trim() === '') return { minimum: null, decideDays: null };
  const [least, days] = [wholeNumber(minimum, 1, LARGEST_GROUP), wholeNumber(decideDays, 0, MOST_DECIDE_DAYS)];
  return least !== null && days !== null ? { minimum: least, decideDays: days } : null;
}

/** A group's size as it is typed; null while it cannot be read. */
export const sizeInput = (text: string): number | null => wholeNumber(text, 1, LARGEST_GROUP);

/** The days of the week that occur in a range, 1 for Monday. */
export function weekdaysIn(firstDate: LocalDate, lastDate: LocalDate): number[] {
  const first = Date.parse(`${firstDate}T12:00:00Z`);
  const days = Math.min(7, Math.round((Date.parse(`${lastDate}T12:00:00Z`) - first) / 86_400_000) + 1);
  return Array.from({ length: Math.max(0, days) }, (_, i) => ((new Date(first + i * 86_400_000).getUTCDay() + 6) % 7) + 1).sort((a, b) => a - b);
}

/** A rule before anything was said of it: of what is chosen already, if anything is. */
export const newRule = (today: LocalDate, chosen?: { trekSlug: string; firstDate: LocalDate; lastDate: LocalDate }): RuleFields => ({
  trekSlug: '', firstDate: today, lastDate: '', leftOut: [], extraDates: [], groupSize: '12', minimum: '', decideDays: String(USUAL_DECIDE_DAYS), isOnRequest: false,
  ...chosen, weekdays: chosen ? weekdaysIn(chosen.firstDate, chosen.lastDate) : [],
});
