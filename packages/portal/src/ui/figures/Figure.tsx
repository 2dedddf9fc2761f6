import type { ReactNode } from 'react';
import styles from './Figure.module.css';

/** One big number with its unit, what it counts, and where it comes from (on focus or hover; always there when printed). */
export function Figure(props: { value: string; unit?: string; label: ReactNode; source?: ReactNode }) {
  return (
    <div className={styles.figure}>
      <p className={styles.value}>
        {props.value}
        {props.unit && <span className={styles.unit}>{`\u00a0${props.unit}`}</span>}
      </p>
      <p className={styles.label}>{props.label}</p>
      {props.source && <div className={styles.source}>{props.source}</div>}
    </div>
  );
}
