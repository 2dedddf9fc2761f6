import type { ReactNode } from 'react';
import styles from './RowList.module.css';

/** Things as rows between hairlines: each child is an `<li>`. */
export function RowList(props: { children: ReactNode }) {
  return <ul className={styles.list}>{props.children}</ul>;
}
