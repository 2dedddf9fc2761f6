import { useState } from 'react';
import { keep, readKept } from './kept.ts';

/** A small choice of this person that this browser remembers (rail folded, density): state, never data. */
export function useKept<Value extends string>(name: string, allowed: readonly Value[], start: Value) {
  const [value, setValue] = useState<Value>(() => allowed.find((one) => one === readKept(name)) ?? start);
  function choose(next: Value) {
    keep(name, next);
    setValue(next);
  }
  return [value, choose] as const;
}
