import { expect, test } from 'vitest';
import { roomOf } from './room.ts';

const open = (freeSpots: number) => roomOf({ freeSpots, isOpen: freeSpots > 0, state: 'OPEN' });

test('the fourth last spot calls for attention, the fifth does not', () => {
  expect([open(5), open(4), open(1)]).toEqual(['open', 'last', 'last']);
});

test('a departure on sale without spots is full, not closed', () => {
  expect(open(0)).toBe('full');
});

test('a departure without spots whose way the network closed is shut, and full or open again when it is lifted', () => {
  const shut = { freeSpots: 0, isOpen: false, state: 'OPEN', closures: [{}] } as const;
  expect([roomOf(shut), roomOf({ ...shut, closures: [] }), roomOf({ ...shut, freeSpots: 8, isOpen: true })]).toEqual(['shut', 'full', 'open']);
});

test.each(['DRAFT', 'CLOSED', 'RUNNING', 'DONE', 'CANCELLED'] as const)('a departure in state %s is closed, however many spots it has', (state) => {
  expect([roomOf({ freeSpots: 0, isOpen: false, state }), roomOf({ freeSpots: 12, isOpen: false, state })]).toEqual(['closed', 'closed']);
});
