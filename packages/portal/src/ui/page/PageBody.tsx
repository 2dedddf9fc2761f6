import type { ReactNode } from 'react';
import styles from './PageBody.module.css';

/** The column a page stands in: gutters, the widest content, the distance between sections. */
export function PageBody(props: { width?: 'content' | 'text' | 'form' | 'full'; children: ReactNode }) {
  return (
    <div className={styles.body} data-width={props.width ?? 'content'}>
      {props.children}
    </div>
  );
}
