/** From this many free spots down a departure shows as "last spots". A choice of the house, the same on every screen. */
export const lastSpots = 4;

export type Room = 'closed' | 'full' | 'last' | 'open';

export function roomOf(freeSpots: number, isOpen: boolean): Room {
  if (!isOpen) return 'closed';
  if (freeSpots <= 0) return 'full';
  return freeSpots <= lastSpots ? 'last' : 'open';
}
