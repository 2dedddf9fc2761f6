import type { ReactNode } from 'react';
import { SteppedDiamond } from '../marks/SteppedDiamond.tsx';
import styles from './ErrorPanel.module.css';

/** What happened, what it means, what to do. Never "oops". */
export function ErrorPanel(props: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.panel} role="alert">
      <p className={styles.title}>
        <SteppedDiamond shape="barred" />
        {props.title}
      </p>
      <div className={styles.text}>{props.children}</div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}
