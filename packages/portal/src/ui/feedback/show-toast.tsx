import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { BarButton } from '../actions/BarButton.tsx';
import { Button } from '../actions/Button.tsx';
import styles from './show-toast.module.css';

const shown = 8000;

type Verb = { label: string; run: () => void };
/** What was done; the way to take it back, or the way to where it can be seen. */
export type Toast = { text: string; undo?: Verb; see?: Verb };

/** Says in one sentence what was done; reversible things offer to take it back for 8 seconds. Needs `<Kit>`. */
export function showToast(toast: Toast) {
  const id = notifications.show({
    autoClose: shown,
    withBorder: true,
    // Mantine's own has no name for a screen reader.
    withCloseButton: false,
    classNames: { root: styles.toast, description: styles.text },
    message: <Words toast={toast} onClose={() => notifications.hide(id)} />,
  });
}

function Words({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { t } = useLingui();
  const verb = toast.undo ?? toast.see;
  return (
    <span className={styles.row}>
      <span>{toast.text}</span>
      <span className={styles.row}>
        {verb && (
          <Button
            size="small"
            onClick={() => {
              onClose();
              verb.run();
            }}
          >
            {verb.label}
          </Button>
        )}
        <BarButton label={t`Cerrar el aviso`} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </BarButton>
      </span>
    </span>
  );
}
