import { useId, type ReactNode } from 'react';
import styles from './Section.module.css';

/** A titled part of a page. Sections set no outer margin: `Stack` or the page keeps them apart. */
export function Section(props: { title: string; help?: ReactNode; actions?: ReactNode; id?: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section className={styles.section} aria-labelledby={titleId} id={props.id}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={titleId}>{props.title}</h2>
          {props.help && <p className={styles.help}>{props.help}</p>}
        </div>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
