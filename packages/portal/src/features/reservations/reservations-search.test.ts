import { expect, test } from 'vitest';
import { stateWords } from '@/features/states/state-words.ts';
import { readReservationView, reservationViews } from './reservations-search.ts';

test('reads the view from the address and ignores what makes no sense', () => {
  expect(readReservationView({ view: 'held' })).toBe('held');
  expect(readReservationView({ view: 'toString' })).toBe('all');
  expect(readReservationView({ view: ['held'] })).toBe('all');
  expect(readReservationView({})).toBe('all');
});

test('every state is found in exactly one of the narrower views', () => {
  const shown = [...reservationViews.held.states, ...reservationViews.confirmed.states, ...reservationViews.ended.states];
  expect(shown.toSorted()).toEqual(Object.keys(stateWords.reservation).toSorted());
});
