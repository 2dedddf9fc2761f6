import { describe, expect, it } from 'vitest';
import { type ItemWish, itineraryStates, type ItineraryDraft, LONGEST_TEXT, LONGEST_TITLE, MOST_DAYS, MOST_ITEMS, placed, refuseIfItineraryInvalid, refuseIfNotEditable, refuseIfStale, reservableStates } from './itinerary.rules.ts';

const known = new Set(['d1', 'd2']);
const draft = (facts: Partial<ItineraryDraft> = {}): ItineraryDraft => ({ title: 'Familia Rossi', clientName: null, dayCount: 5, items: [], ...facts });
const fault = (facts: Partial<ItineraryDraft>) => {
  const refusal = refuseIfItineraryInvalid(draft(facts), known);
  return refusal && [refusal.fault, refusal.day];
};
const departure = (day: number, departureId: string | null = 'd1'): ItemWish => ({ day, kind: 'DEPARTURE', departureId });
const note = (day: number, text: string | null = 'Traslado'): ItemWish => ({ day, kind: 'NOTE', text });

describe('an itinerary can be kept', () => {
  it('with a title alone, or with entries on any of its days', () => {
    expect(fault({})).toBeUndefined();
    expect(fault({ items: [departure(1), departure(5, 'd2'), note(1), note(5), { day: 3, kind: 'FREE_DAY' }, { day: 3, kind: 'FREE_DAY', text: 'Mercado' }] })).toBeUndefined();
  });

  it('not without a title', () => {
    expect(fault({ title: '' })).toEqual(['TITLE_EMPTY', null]);
    expect(fault({ title: ' \n ' })).toEqual(['TITLE_EMPTY', null]);
  });

  it('not with a title, a name or a text that is too long, counted as people count', () => {
    expect(fault({ title: 'ñ'.repeat(LONGEST_TITLE), clientName: 'x'.repeat(LONGEST_TITLE), items: [note(2, '🦙'.repeat(LONGEST_TEXT))] })).toBeUndefined();
    expect(fault({ title: 'x'.repeat(LONGEST_TITLE + 1) })).toEqual(['TEXT_TOO_LONG', null]);
    expect(fault({ clientName: 'x'.repeat(LONGEST_TITLE + 1) })).toEqual(['TEXT_TOO_LONG', null]);
    expect(fault({ items: [note(2, 'x'.repeat(LONGEST_TEXT + 1))] })).toEqual(['TEXT_TOO_LONG', 2]);
  });

  it(`with 1 to ${MOST_DAYS} days`, () => {
    expect([0, 1, MOST_DAYS, MOST_DAYS + 1].map((dayCount) => fault({ dayCount })?.[0])).toEqual(['TOO_MANY_DAYS', undefined, undefined, 'TOO_MANY_DAYS']);
  });

  it(`with at most ${MOST_ITEMS} entries`, () => {
    const notes = Array.from({ length: MOST_ITEMS }, () => note(1));
    expect(fault({ items: notes })).toBeUndefined();
    expect(fault({ items: [...notes, note(1)] })).toEqual(['TOO_MANY_ITEMS', null]);
  });

  it('with entries on its own days only', () => {
    expect(fault({ items: [note(0)] })).toEqual(['DAY_OUT_OF_RANGE', 0]);
    expect(fault({ items: [note(6)] })).toEqual(['DAY_OUT_OF_RANGE', 6]);
    expect(fault({ items: [departure(-3)] })).toEqual(['DAY_OUT_OF_RANGE', -3]);
  });

  it('with departures that exist, named by departures only', () => {
    expect(fault({ items: [departure(2, 'd9')] })).toEqual(['DEPARTURE_UNKNOWN', 2]);
    expect(fault({ items: [departure(2, null)] })).toEqual(['DEPARTURE_UNKNOWN', 2]);
    expect(fault({ items: [{ ...note(2), departureId: 'd1' }] })).toEqual(['DEPARTURE_UNKNOWN', 2]);
    expect(fault({ items: [departure(2, 'D1')] })).toEqual(['DEPARTURE_UNKNOWN', 2]); // ids are as we write them
  });

  it('with each departure once', () => {
    expect(fault({ items: [departure(1), departure(4)] })).toEqual(['DEPARTURE_TWICE', 4]);
  });

  it('with notes that say something', () => {
    expect(fault({ items: [note(2, '  ')] })).toEqual(['TEXT_MISSING', 2]);
    expect(fault({ items: [note(2, null)] })).toEqual(['TEXT_MISSING', 2]);
  });
});

it('refuses a change that started from an older version, and one from a version that is not there yet', () => {
  const itinerary = { id: 'i1', version: 3 };
  expect(refuseIfStale(itinerary, 3)).toBeUndefined();
  expect(refuseIfStale(itinerary, 2)).toMatchObject({ kind: 'ItineraryStale', itineraryId: 'i1' });
  expect(refuseIfStale(itinerary, 4)).toMatchObject({ kind: 'ItineraryStale' });
});

it('lets drafts alone be edited', () => {
  expect(itineraryStates.filter((state) => !refuseIfNotEditable(state))).toEqual(['DRAFT']);
  expect(refuseIfNotEditable('RESERVED')).toMatchObject({ kind: 'ItineraryNotEditable', state: 'RESERVED' });
});

it('lets drafts, proposals and what a client accepted be reserved', () => {
  expect(reservableStates).toEqual(['DRAFT', 'PROPOSED', 'ACCEPTED']);
});

it('keeps entries in the order given within their day, trimmed, without empty texts', () => {
  expect(placed([note(2, ' b '), departure(1), note(2, 'c'), { day: 1, kind: 'FREE_DAY', text: ' ' }])).toEqual([
    { day: 2, position: 1, kind: 'NOTE', departureId: null, text: 'b' },
    { day: 1, position: 1, kind: 'DEPARTURE', departureId: 'd1', text: null },
    { day: 2, position: 2, kind: 'NOTE', departureId: null, text: 'c' },
    { day: 1, position: 2, kind: 'FREE_DAY', departureId: null, text: null },
  ]);
});
