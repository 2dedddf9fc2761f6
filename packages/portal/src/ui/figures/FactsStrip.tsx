import type { ReactNode } from 'react';
import { joinClasses } from '@/lib/join-classes.ts';
import styles from './FactsStrip.module.css';

export type Fact = { label: string; value: ReactNode; note?: ReactNode };

/** Four to six figures of a thing, between hairlines: dates, group, total, paid. */
export function FactsStrip(props: { facts: Fact[]; look?: 'strip' | 'inline' }) {
  return (
    <dl className={joinClasses(styles.strip, props.look === 'inline' && styles.inline)}>
      {props.facts.map((fact) => (
        <div key={fact.label} className={styles.fact}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
          {fact.note && <dd className={styles.note}>{fact.note}</dd>}
        </div>
      ))}
    </dl>
  );
}
