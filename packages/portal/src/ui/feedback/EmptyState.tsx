import type { ReactNode } from 'react';
import { Contours } from '../land/Contours.tsx';
import styles from './EmptyState.module.css';

/** Nothing here yet: a contour drawing, one sentence, one action. */
export function EmptyState(props: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <div className={styles.drawing}>
        <Contours seed="empty" />
      </div>
      <p className={styles.sentence}>{props.children}</p>
      {props.action}
    </div>
  );
}
