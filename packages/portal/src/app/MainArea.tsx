import { Trans } from '@lingui/react/macro';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './MainArea.module.css';

/** Where pages appear. After a change of page the focus moves here, so that a keyboard and a screen reader follow. */
export function MainArea(props: { children?: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const shownPath = useRef(path);

  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <main ref={main} id="main" tabIndex={-1} className={styles.main}>
      {props.children ?? <Outlet />}
    </main>
  );
}

/** First stop of the Tab key on every page. */
export function SkipLink() {
  return (
    <a href="#main" className={styles.skip}>
      <Trans>Ir al contenido</Trans>
    </a>
  );
}
