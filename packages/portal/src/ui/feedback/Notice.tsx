import type { ReactNode } from 'react';
import { SteppedDiamond } from '../marks/SteppedDiamond.tsx';
import styles from './Notice.module.css';

const shapes = { info: 'ring', attention: 'half', go: 'filled', stop: 'barred' } as const;

/** A sentence beside the work: information, attention, success, a refusal with what to do. */
export function Notice(props: { tone: keyof typeof shapes; title?: string; children?: ReactNode; actions?: ReactNode; isAnnounced?: boolean }) {
  return (
    <div className={styles.notice} data-tone={props.tone} role={props.isAnnounced ? (props.tone === 'stop' ? 'alert' : 'status') : undefined}>
      <span className={styles.mark}>
        <SteppedDiamond shape={shapes[props.tone]} />
      </span>
      <div className={styles.words}>
        {props.title && <p className={styles.title}>{props.title}</p>}
        {props.children && <div>{props.children}</div>}
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}
