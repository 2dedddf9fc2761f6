import { useEffect, type ReactNode } from 'react';
import styles from './PageHeader.module.css';

/** Title of the page (also of the browser's tab), one line of help, and on the right at most one primary action. */
export function PageHeader(props: {
  title: string;
  /** One plain sentence: what the page is for. */
  help?: ReactNode;
  /** Status mark, badges: beside the title. */
  marks?: ReactNode;
  actions?: ReactNode;
  /** `code`: in figures that cannot be confused, kept in one line. */
  size?: 'regular' | 'large' | 'code';
}) {
  usePageTitle(props.title);
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <div className={styles.titleRow}>
          <h1 className={props.size && props.size !== 'regular' ? styles[props.size] : undefined}>{props.title}</h1>
          {props.marks}
        </div>
        {props.help && <p className={styles.help}>{props.help}</p>}
      </div>
      {props.actions && <div className={styles.actions}>{props.actions}</div>}
    </header>
  );
}

/** For the few pages without a PageHeader (the home page). */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Vilcanota Trek`;
  }, [title]);
}
