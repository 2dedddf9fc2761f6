import { useLingui } from '@lingui/react/macro';
import { Modal } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useFocusBack } from '../overlay/use-focus-back.ts';
import styles from './Dialog.module.css';

const widths = { regular: 560, wide: 760, sheet: 'min(1240px, 96vw)', full: '100%' };

/**
 * A piece of work above the page: a few fields, a sheet, and one verb. Escape closes it, the focus goes back; a click beside it does so only
 * while nothing was written in it. Needs `<Kit>`.
 */
export function Dialog(props: { title: ReactNode; isOpen: boolean; onClose: () => void; size?: keyof typeof widths; closeLabel?: string; children: ReactNode }) {
  const { t } = useLingui();
  useFocusBack(props.isOpen);
  const [isWritten, setWritten] = useState(false);
  useEffect(() => setWritten(false), [props.isOpen]);
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      closeOnClickOutside={!isWritten}
      centered
      fullScreen={props.size === 'full'}
      size={widths[props.size ?? 'regular']}
      radius="lg"
      classNames={{ title: styles.title, content: styles.content, overlay: styles.veil, header: styles.header }}
      // The kit draws the title in a <header>, which aloud would be a second banner of the page.
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': props.closeLabel ?? t`Cerrar` }}
    >
      <div className={styles.body} onInput={() => setWritten(true)}>{props.children}</div>
    </Modal>
  );
}

/** The verbs at the end of a dialog: the way back first, what it is for last. */
export function DialogActions(props: { children: ReactNode }) {
  return <div className={styles.actions}>{props.children}</div>;
}
