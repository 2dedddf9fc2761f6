import type { ReactNode } from 'react';
import { SteppedDiamond } from '../marks/SteppedDiamond.tsx';
import styles from './ErrorPanel.module.css';

/** Stands for a whole page: what happened, what it means, what to do. Never "oops". */
export function ErrorPanel(props: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.panel} role="alert">
      <h1 className={styles.title}>
        <SteppedDiamond shape="barred" />
        {props.title}
      </h1>
      <div className={styles.text}>{props.children}</div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
