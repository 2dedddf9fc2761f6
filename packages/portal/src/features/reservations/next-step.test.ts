import { expect, test } from 'vitest';
import { awaitsNames, nextStep } from './next-step.ts';

const facts = { isCertified: true, people: 8, named: 6, namingDeadline: '2027-04-28', today: '2027-04-28' };

test('names may follow until the deadline, that day included', () => {
  expect(nextStep(facts)).toBe('confirm');
});

test('after the deadline the missing names come first', () => {
  expect(nextStep({ ...facts, today: '2027-04-29' })).toBe('names');
  expect(nextStep({ ...facts, today: '2027-04-29', named: 8 })).toBe('confirm');
});

test('without a certification in force nothing else helps', () => {
  expect(nextStep({ ...facts, isCertified: false, today: '2027-04-29' })).toBe('certification');
});

test('of a reservation that has ended or begun no name is missing', () => {
  const states = ['HELD', 'PENDING', 'CONFIRMED', 'EXPIRED', 'REJECTED', 'CANCELLED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW'] as const;
  expect(states.filter(awaitsNames)).toEqual(['HELD', 'PENDING', 'CONFIRMED']);
});
