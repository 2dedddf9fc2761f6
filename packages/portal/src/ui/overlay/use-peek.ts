import { useEffect, useRef, useState } from 'react';

const openAfterMs = 300;
const closeAfterMs = 160;

/**
 * What is peeked at: opened a moment after the pointer or the focus came to rest, so that walking over many things
 * opens none; closed a moment after they left, so that the pointer can walk into the window.
 */
export function usePeek<Thing>() {
  const [peeked, setPeeked] = useState<Thing | null>(null);
  const timer = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  function later(thing: Thing | null, delay: number) {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setPeeked(thing), delay);
  }

  return {
    peeked,
    peek: (thing: Thing) => later(thing, openAfterMs),
    leave: () => later(null, closeAfterMs),
    /** The pointer went into the window: it stays. */
    stay: () => window.clearTimeout(timer.current),
    close: () => {
      window.clearTimeout(timer.current);
      setPeeked(null);
    },
  };
}
