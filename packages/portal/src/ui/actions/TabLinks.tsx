import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './TabLinks.module.css';

/** The saved views of a list: each is an address, the one shown says so. */
export function TabLinks(props: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.tabs} aria-label={props.label}>
      {props.children}
    </nav>
  );
}

/** The views and, close below them, what the chosen one shows. */
export function TabbedList(props: { children: ReactNode }) {
  return <div className={styles.list}>{props.children}</div>;
}

type TabProps = React.AnchorHTMLAttributes<HTMLAnchorElement> & { isShown: boolean; ref?: React.Ref<HTMLAnchorElement> };

function TabLook({ isShown, children, ...rest }: TabProps) {
  return (
    <a {...rest} className={styles.tab} aria-current={isShown ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** One view; `to` and `search` are checked against the list of routes. */
export const TabLink = createLink(TabLook);
