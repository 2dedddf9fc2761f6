import { useLingui } from '@lingui/react/macro';
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './SideDrawer.module.css';
import { useFocusBack } from './use-focus-back.ts';

/** For looking at what is behind something without leaving it: 480 px at the end of the page, all of a phone. Escape closes it and the focus goes back. Needs `<Kit>`. */
export function SideDrawer(props: { title: ReactNode; isOpen: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useLingui();
  useFocusBack(props.isOpen);
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      position="right"
      size="min(480px, 100vw)"
      classNames={{ title: styles.title, content: styles.content, header: styles.header, overlay: styles.veil }}
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': t`Cerrar` }}
    >
      <div className={styles.body}>{props.children}</div>
    </Drawer>
  );
}
