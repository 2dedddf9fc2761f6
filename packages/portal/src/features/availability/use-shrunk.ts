import { useState } from 'react';
import type { ChosenDeparture } from './board-rows.ts';

/** The first of what is chosen that has fewer free spots now than when it was chosen, and how many it had. */
export function useShrunk(chosen: readonly ChosenDeparture[]) {
  const [atChoice, setAtChoice] = useState<Readonly<Record<string, number>>>({});
  const next = Object.fromEntries(chosen.map(({ id, freeSpots }) => [id, atChoice[id] ?? freeSpots]));
  if (Object.keys(next).join() !== Object.keys(atChoice).join()) setAtChoice(next);
  const departure = chosen.find(({ id, freeSpots }) => freeSpots < (next[id] ?? 0));
  return departure && { departure, before: next[departure.id]! };
}
