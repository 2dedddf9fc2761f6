import type { ReactNode } from 'react';
import styles from './ScreenOnly.module.css';

/** What leads to a page's paper, and does not belong on it. */
export function ScreenOnly(props: { children: ReactNode }) {
  return <div className={styles.screen}>{props.children}</div>;
}
