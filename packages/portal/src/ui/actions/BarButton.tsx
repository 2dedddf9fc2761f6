import type { ReactNode } from 'react';
import styles from './BarButton.module.css';

/** A small button of the top bar. Its name is spoken and shown on hover; `label` must contain any text it shows. */
export function BarButton(props: { label: string; lang?: string; onClick: () => void; children: ReactNode; isExpanded?: boolean; controls?: string }) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={props.label}
      aria-expanded={props.isExpanded}
      aria-controls={props.controls}
      title={props.label}
      lang={props.lang}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  );
}
