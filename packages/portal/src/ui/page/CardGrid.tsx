import type { ReactNode } from 'react';
import styles from './CardGrid.module.css';

/** Things side by side where there is room, each on its own card. */
export function CardGrid(props: { children: ReactNode }) {
  return <div className={styles.grid}>{props.children}</div>;
}
