import type { DepartureState } from '@/graphql/__generated__/schema.ts';

/** From this many free spots down a departure shows as "last spots". A choice of the house, the same on every screen. */
export const lastSpots = 4;

export type RoomFacts = { freeSpots: number; isOpen: boolean; state: DepartureState; closures?: readonly object[] };
/** `shut`: on sale, and the network closed something on its way. */
export type Room = 'closed' | 'shut' | 'full' | 'last' | 'open';

/** `isOpen` is false for a full departure too: so "full" is asked first, of departures that are on sale. */
export function roomOf({ freeSpots, isOpen, state, closures = [] }: RoomFacts): Room {
  const isOnSale = state === 'OPEN' || state === 'GUARANTEED';
  if (isOnSale && freeSpots <= 0) return closures.length > 0 ? 'shut' : 'full';
  if (!isOpen) return 'closed';
  return freeSpots <= lastSpots ? 'last' : 'open';
}
