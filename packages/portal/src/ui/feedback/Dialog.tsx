import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

/** A small piece of work above the page: a few fields and one verb. Escape closes it, the focus goes back. Needs `<Kit>`. */
export function Dialog(props: { title: string; isOpen: boolean; onClose: () => void; size?: 'regular' | 'wide'; children: ReactNode }) {
  const { t } = useLingui();
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      centered
      size={props.size === 'wide' ? 760 : 560}
      radius="lg"
      classNames={{ title: styles.title, content: styles.content, overlay: styles.veil, header: styles.header }}
      closeButtonProps={{ 'aria-label': t`Cerrar` }}
    >
      <div className={styles.body}>{props.children}</div>
    </Modal>
  );
}

/** The verbs at the end of a dialog: the way back first, what it is for last. */
export function DialogActions(props: { children: ReactNode }) {
  return <div className={styles.actions}>{props.children}</div>;
}
