import { expect, test } from 'vitest';
import { type CalendarDeparture, type CalendarRow, chosenBy, daysOf, gridRows, isIn, isMovable, lacksGuides, lookOfTile } from './calendar-rows.ts';

const outlook = { __typename: 'DepartureOutlook', minimum: null, decideBy: null, confirmed: 0, held: 0, limit: 12, wasHeld: false, isClosed: false, isMinimumReached: false, guides: 0, guidesMissing: null, crew: 0, rule: null };
const departure = (date: string, facts: object = {}, towards: object = {}) => ({ id: date, date, endDate: date, state: 'OPEN', groupSize: 12, isOnRequest: false, outlook: { ...outlook, ...towards }, ...facts }) as unknown as CalendarDeparture;
const row = (slug: string, departures: CalendarDeparture[], closedStarts: Array<{ date: string; reason: string }> = []) => ({ trek: { id: slug, slug, name: slug, days: 3 }, departures, closedStarts }) as unknown as CalendarRow;

test('a tile says the strongest thing: called off, under way, closed, not on sale, guaranteed, minimum', () => {
  expect(lookOfTile(undefined, false)).toBe('none');
  expect(lookOfTile(undefined, true)).toBe('barred');
  expect(lookOfTile(departure('2027-05-01', { state: 'CANCELLED' }), true)).toBe('off');
  expect(lookOfTile(departure('2027-05-01', { state: 'RUNNING' }, { isClosed: true }), false)).toBe('past');
  expect(lookOfTile(departure('2027-05-01', { state: 'GUARANTEED' }, { isClosed: true }), false)).toBe('shut');
  expect(lookOfTile(departure('2027-05-01', { state: 'CLOSED' }), false)).toBe('stopped');
  expect(lookOfTile(departure('2027-05-01', { state: 'GUARANTEED' }), false)).toBe('guaranteed');
  expect(lookOfTile(departure('2027-05-01', {}, { isMinimumReached: true }), false)).toBe('reached');
  expect(lookOfTile(departure('2027-05-01', { state: 'GUARANTEED' }, { isMinimumReached: true, confirmed: 9, held: 3 }), false)).toBe('full');
  expect(lookOfTile(departure('2027-05-01'), false)).toBe('below');
});

test('only what nobody ever held and has not begun may have another day', () => {
  expect(isMovable(departure('2027-05-01'))).toBe(true);
  expect(isMovable(departure('2027-05-01', {}, { wasHeld: true }))).toBe(false);
  expect(isMovable(departure('2027-05-01', { state: 'RUNNING' }))).toBe(false);
});

test('guides are missed where somebody is on it, and soon', () => {
  const lacking = (date: string, towards: object = {}) => lacksGuides(departure(date, {}, { guidesMissing: 2, ...towards }), '2027-05-01');
  expect([lacking('2027-05-15'), lacking('2027-05-15', { held: 1 }), lacking('2027-05-16', { held: 1 }), lacking('2027-05-10', { guidesMissing: 0, held: 1 }), lacking('2027-04-30', { held: 1 })]).toEqual([false, true, false, false, false]);
});

test('a rectangle of tiles is its treks, its days and the departures on them, in whichever direction it was drawn', () => {
  const rows = gridRows([row('a', [departure('2027-05-02'), departure('2027-05-05')]), row('b', [departure('2027-05-03')]), row('c', [])]);
  const days = daysOf({ from: '2027-05-01', to: '2027-05-06' });
  const selection = { anchor: { row: 1, column: 3 }, head: { row: 0, column: 1 } };
  expect(chosenBy(selection, rows, days)).toMatchObject({ treks: [{ slug: 'a' }, { slug: 'b' }], firstDate: '2027-05-02', lastDate: '2027-05-04', departures: [{ id: '2027-05-02', trek: { slug: 'a' } }, { id: '2027-05-03' }] });
  expect([isIn(selection, { row: 0, column: 2 }), isIn(selection, { row: 2, column: 2 }), isIn(null, { row: 0, column: 0 })]).toEqual([true, false, false]);
});

test('a live departure stands before one that was called off on the same day', () => {
  const [first] = gridRows([row('a', [departure('2027-05-02', { id: 'off', state: 'CANCELLED' }), departure('2027-05-02', { id: 'on' })])]);
  expect(first!.byDate.get('2027-05-02')!.id).toBe('on');
  const [second] = gridRows([row('a', [departure('2027-05-02', { id: 'on' }), departure('2027-05-02', { id: 'off', state: 'CANCELLED' })])]);
  expect(second!.byDate.get('2027-05-02')!.id).toBe('on');
});
