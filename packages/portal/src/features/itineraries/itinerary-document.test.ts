import { expect, test } from 'vitest';
import {
  differencesOf, fewestDays, inputOf, isSameDocument, movedToDay, movedWithinDay, withDepartureInstead, withDepartures, withItem, withoutItem, withStartDate, withText,
  type ItineraryDocument,
} from './itinerary-document.ts';
import { documentOf, isDocument } from './saved-document.ts';

const start: ItineraryDocument = {
  title: 'Familia Weber', clientName: '', startDate: '2027-05-03', dayCount: 3,
  party: [{ rateClass: 'FOREIGN', ageClass: 'ADULT', count: 8 }], items: [],
};
const lares = { id: 'lares', date: '2027-05-04', endDate: '2027-05-06' };
const days = (document: ItineraryDocument) => document.items.map(({ day, departureId, text }) => `${day}:${departureId ?? text}`);

test('a departure stands on the day of its date, and the itinerary grows to its last day', () => {
  const document = withDepartures(start, [lares]);
  expect(days(document)).toEqual(['2:lares']);
  expect([document.startDate, document.dayCount]).toEqual(['2027-05-03', 4]);
});

test('an earlier departure moves the start, and everything keeps its date', () => {
  const document = withDepartures(withItem(withDepartures(start, [lares]), { day: 1, kind: 'NOTE', text: 'Llegada' }), [{ id: 'chicon', date: '2027-05-01', endDate: '2027-05-02' }]);
  expect([document.startDate, document.dayCount]).toEqual(['2027-05-01', 6]);
  expect(days(document)).toEqual(['4:lares', '3:Llegada', '1:chicon']);
});

test('a departure it has already is not added twice', () => {
  const document = withDepartures(start, [lares]);
  expect(withDepartures(document, [lares])).toBe(document);
});

test('entries move to other days, and up and down within theirs', () => {
  let document = withItem(withItem(withItem(start, { day: 1, kind: 'NOTE', text: 'a' }), { day: 1, kind: 'NOTE', text: 'b' }), { day: 2, kind: 'FREE_DAY', text: '' });
  const [a, b, free] = document.items.map(({ key }) => key) as [string, string, string];
  document = movedWithinDay(document, b, -1);
  expect(days(document)).toEqual(['1:b', '1:a', '2:']);
  expect(movedWithinDay(document, b, -1)).toBe(document);
  expect(movedWithinDay(document, free, 1)).toBe(document);
  expect(days(movedToDay(document, b, 2))).toEqual(['1:a', '2:', '2:b']);
  expect(days(withoutItem(document, a))).toEqual(['1:b', '2:']);
  expect(days(withText(document, a, 'Tren'))).toEqual(['1:b', '1:Tren', '2:']);
});

test('another date of the same route takes the place of the first', () => {
  const document = withDepartures(start, [lares]);
  const later = withDepartureInstead(document, document.items[0]!.key, { id: 'lares-2', date: '2027-05-05', endDate: '2027-05-07' });
  expect(days(later)).toEqual(['3:lares-2']);
  expect(later.dayCount).toBe(5);
});

test('with another start, departures keep their date while they can, notes their number', () => {
  const document = withItem(withDepartures(start, [lares]), { day: 2, kind: 'NOTE', text: 'Hotel' });
  const dateOf = () => lares.date;
  expect(days(withStartDate(document, '2027-05-02', dateOf))).toEqual(['3:lares', '2:Hotel']);
  expect(days(withStartDate(document, '2027-05-20', dateOf))).toEqual(['1:lares', '2:Hotel']);
  expect(days(withStartDate(document, '2027-04-01', dateOf))).toEqual(['4:lares', '2:Hotel']);
});

test('days are not cut below the last entry', () => {
  expect(fewestDays(start)).toBe(1);
  expect(fewestDays(withDepartures(start, [lares]))).toBe(2);
});

test('what is sent is trimmed, and a note without text waits', () => {
  const document = withItem(withItem({ ...start, title: ' Familia Weber ', clientName: '  ' }, { day: 1, kind: 'NOTE', text: ' ' }), { day: 1, kind: 'FREE_DAY', text: '' });
  expect(inputOf(document)).toMatchObject({ title: 'Familia Weber', clientName: null, items: [{ day: 1, kind: 'FREE_DAY', departureId: null, text: null }] });
});

test('two documents are the same when the server could not tell them apart', () => {
  const a = withItem(withItem(start, { day: 2, kind: 'NOTE', text: 'x' }), { day: 1, kind: 'FREE_DAY', text: '' });
  const b = withItem(withItem(start, { day: 1, kind: 'FREE_DAY', text: '' }), { day: 2, kind: 'NOTE', text: 'x ' });
  expect(isSameDocument(a, b)).toBe(true);
  expect(isSameDocument(a, { ...b, dayCount: 4 })).toBe(false);
  const swapped = movedWithinDay(withItem(withItem(start, { day: 1, kind: 'NOTE', text: 'x' }), { day: 1, kind: 'NOTE', text: 'y' }), 'none', 1);
  const reversed = { ...swapped, items: [...swapped.items].reverse() };
  expect(isSameDocument(swapped, reversed)).toBe(false);
});

test('says what differs between two versions', () => {
  const theirs = withItem({ ...start, title: 'Weber', dayCount: 4 }, { day: 1, kind: 'NOTE', text: 'Tren' });
  expect(differencesOf(withDepartures(start, [lares]), theirs)).toEqual({ title: true, dates: false, party: false, onlyMine: 1, onlyTheirs: 1 });
});

test('a saved itinerary becomes a document that has nothing to save', () => {
  const document = documentOf({
    title: 'W', clientName: null, startDate: '2027-05-03', dayCount: 2, party: [{ __typename: 'PartyMember', rateClass: 'FOREIGN', ageClass: 'ADULT', count: 2 }],
    days: [{ day: 1, items: [{ id: 'x', kind: 'DEPARTURE', text: null, departure: { id: 'lares' } }] }, { day: 2, items: [{ id: 'y', kind: 'NOTE', text: 'Hotel', departure: null }] }],
  });
  expect(days(document)).toEqual(['1:lares', '2:Hotel']);
  expect(isDocument(JSON.parse(JSON.stringify(document)))).toBe(true);
  expect(isDocument({ title: 1 })).toBe(false);
  expect(isDocument(null)).toBe(false);
});
