import { createLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from './TabLinks.module.css';

/** The saved views of a list: each is an address, the one shown says so. */
export function TabLinks(props: { label: string; children: ReactNode }) {
  return (
    <nav ref={showChosen} className={styles.tabs} aria-label={props.label}>
      {props.children}
    </nav>
  );
}

/** On a phone the views run out of the screen: the chosen one is seen first. */
function showChosen(tabs: HTMLElement | null) {
  const chosen = tabs?.querySelector('[aria-current]')?.getBoundingClientRect();
  if (!tabs || !chosen) return;
  const { left, width } = tabs.getBoundingClientRect();
  tabs.scrollLeft += chosen.left - left - (width - chosen.width) / 2;
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
