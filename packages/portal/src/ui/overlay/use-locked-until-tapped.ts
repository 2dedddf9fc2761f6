import { useEffect, useState, type RefObject } from 'react';

/** A drawing under which the page scrolls: a finger takes hold of it by a tap, and lets go by a tap elsewhere or by Escape. */
export function useLockedUntilTapped(element: RefObject<HTMLElement | null>) {
  const [isLocked, setLocked] = useState(true);

  useEffect(() => {
    if (isLocked) return undefined;
    const leave = (event: PointerEvent | KeyboardEvent) => {
      const isElsewhere = event instanceof KeyboardEvent ? event.key === 'Escape' : !element.current?.contains(event.target as Node);
      if (isElsewhere) setLocked(true);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('keydown', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('keydown', leave);
    };
  }, [isLocked, element]);

  return { isLocked, unlock: () => setLocked(false), lock: () => setLocked(true) };
}
