import type { ReactNode } from 'react';
import styles from './FilterBar.module.css';

/** Rows of filters, one below the other. */
export function FilterBar(props: { children: ReactNode }) {
  return <div className={styles.bar}>{props.children}</div>;
}
