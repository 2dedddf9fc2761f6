import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './StickyBar.module.css';

/**
 * Keeps the name of a long page and its one action at hand once its header has been scrolled away. Stands where the
 * header ends; moves nothing when it appears.
 */
export function StickyBar(props: { title: string; children: ReactNode }) {
  const mark = useRef<HTMLDivElement>(null);
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    const seen = mark.current;
    if (!seen || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(([entry]) => setShown(entry !== undefined && !entry.isIntersecting && entry.boundingClientRect.top < 0));
    observer.observe(seen);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={mark} className={styles.mark}>
      <div className={styles.bar} hidden={!isShown}>
        <div className={styles.inner}>
          <span className={styles.title}>{props.title}</span>
          {props.children}
        </div>
      </div>
    </div>
  );
}
