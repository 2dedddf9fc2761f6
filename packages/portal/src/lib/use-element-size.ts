import { useLayoutEffect, useRef, useState } from 'react';

/** The width and height an element has now, in pixels: for drawings that must not be stretched. */
export function useElementSize() {
  const element = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useLayoutEffect(() => {
    const shown = element.current;
    if (!shown) return undefined;
    setSize({ width: Math.floor(shown.clientWidth), height: Math.floor(shown.clientHeight) });
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: Math.floor(entry.contentRect.width), height: Math.floor(entry.contentRect.height) });
    });
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);

  return [element, size] as const;
}
