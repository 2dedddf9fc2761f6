import { expect, test } from 'vitest';
import type { Calendar } from './calendar-rows.ts';
import { asksAgain, type NewsOf } from './season-news.ts';

const departure = (id: string, date: string, more: object = {}) => ({ id, date, state: 'OPEN', outlook: { isClosed: false, confirmed: 0 }, ...more }) as unknown as NewsOf;
const calendar = { from: '2027-05-01', to: '2027-05-31', rows: [{ departures: [departure('d1', '2027-05-04')] }] } as unknown as Calendar;

test('a count that changed is patched in its tile, nothing is asked again', () => {
  expect(asksAgain(calendar, [departure('d1', '2027-05-04', { outlook: { isClosed: false, confirmed: 6 } })])).toBe(false);
});

test.each([
  ['opened by a colleague', departure('d2', '2027-05-09')],
  ['called off', departure('d1', '2027-05-04', { state: 'CANCELLED' })],
  ['moved to another day', departure('d1', '2027-05-06')],
  ['moved out of the calendar', departure('d1', '2027-06-06')],
  ['closed on its way', departure('d1', '2027-05-04', { outlook: { isClosed: true, confirmed: 0 } })],
])('%s: everything is asked again', (_what, news) => {
  expect(asksAgain(calendar, [news])).toBe(true);
});

test('what was never in the calendar and is not on offer in it changes nothing', () => {
  expect(asksAgain(calendar, [departure('d3', '2027-06-06'), departure('d4', '2027-05-06', { state: 'CANCELLED' })])).toBe(false);
});
