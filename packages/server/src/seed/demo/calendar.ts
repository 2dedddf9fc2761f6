import { addDays } from '#lib/calendar';

/** How a trek is offered in the demonstration: invented, as is every figure here. Weekdays: 0 is Sunday. */
export type Offer = { slug: string; groupSize: number; isOnRequest?: boolean; minimum?: number; dryDays: readonly number[]; rainyDays: readonly number[] };

/** Every trek with stages, several times a week, less often in the rains. */
export const offers: readonly Offer[] = [
  { slug: 'colque-cruz', groupSize: 12, minimum: 4, dryDays: [1, 3, 5, 6], rainyDays: [1, 5] },
  { slug: 'lares-classic', groupSize: 16, minimum: 3, dryDays: [0, 2, 4, 5, 6], rainyDays: [2, 4, 6] },
  { slug: 'quishuarani-patacancha', groupSize: 12, dryDays: [1, 4, 6], rainyDays: [2, 6] },
  { slug: 'pumahuanca-lares', groupSize: 12, dryDays: [0, 3, 5], rainyDays: [3, 5] },
  { slug: 'huacahuasi-mantanay', groupSize: 12, minimum: 4, dryDays: [1, 3, 6], rainyDays: [1, 6] },
  { slug: 'huacahuasi-pumahuanca', groupSize: 10, dryDays: [0, 2, 5], rainyDays: [2, 5] },
  { slug: 'chicon-glacier', groupSize: 8, isOnRequest: true, dryDays: [2, 6], rainyDays: [3, 6] },
  { slug: 'abra-malaga-birding', groupSize: 10, dryDays: [1, 2, 4, 5, 6], rainyDays: [2, 4, 6] },
];

/** November to March: the rainy months of the catalogue. */
const RAINY_MONTHS = new Set([11, 12, 1, 2, 3]);

const isRainy = (date: string): boolean => RAINY_MONTHS.has(Number(date.slice(5, 7)));

/** The last day, no later than another, of the season a date lies in: as long as departures start on the same days of the week. */
export function seasonEnd(date: string, until: string): string {
  let end = date;
  while (end < until && isRainy(addDays(end, 1)) === isRainy(date)) end = addDays(end, 1);
  return end;
}

/** The days of the week of an offer in the season of a date, as rules count them: 1 is Monday, 7 Sunday. */
export const weekdaysOf = (offer: Offer, date: string): number[] => (isRainy(date) ? offer.rainyDays : offer.dryDays).map((day) => day || 7).sort((a, b) => a - b);

/** The dates on which an offer starts, from one day to another, both included. */
export function datesOf(offer: Offer, from: string, to: string): string[] {
  const dates: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const weekdays = isRainy(date) ? offer.rainyDays : offer.dryDays;
    if (weekdays.includes(new Date(`${date}T00:00:00Z`).getUTCDay())) dates.push(date);
  }
  return dates;
}
