import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { placeBeside } from './place-beside.ts';
import styles from './PeekBox.module.css';

/**
 * A small window beside the thing it explains, which keeps the focus. Follows it when the page scrolls. The pointer may
 * walk into it; what it offers must also be reachable without it.
 */
export function PeekBox(props: { id: string; anchor: HTMLElement; label: string; onPointerEnter?: () => void; onPointerLeave?: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const { anchor } = props;

  useLayoutEffect(() => {
    function place() {
      const shown = box.current;
      if (!shown) return;
      const { left, top, width, height } = anchor.getBoundingClientRect();
      const place = placeBeside({ left, top, width, height }, { width: shown.offsetWidth, height: shown.offsetHeight }, { width: document.documentElement.clientWidth, height: window.innerHeight });
      shown.style.translate = `${place.left}px ${place.top}px`;
    }
    place();
    const observer = new ResizeObserver(place);
    if (box.current) observer.observe(box.current);
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [anchor]);

  return (
    <div
      ref={box}
      id={props.id}
      role="group"
      aria-label={props.label}
      className={styles.box}
      onPointerEnter={props.onPointerEnter}
      onPointerLeave={props.onPointerLeave}
      onMouseDown={(event) => event.preventDefault()}
    >
      {props.children}
    </div>
  );
}
