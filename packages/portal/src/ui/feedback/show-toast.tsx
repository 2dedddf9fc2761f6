import { useLingui } from '@lingui/react/macro';
import { notifications } from '@mantine/notifications';
import { IconX } from '@tabler/icons-react';
import { BarButton } from '../actions/BarButton.tsx';
import { Button } from '../actions/Button.tsx';
import styles from './show-toast.module.css';

const shown = 8000;

type Toast = { text: string; undo?: { label: string; run: () => void } };

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
  return (
    <span className={styles.row}>
      <span>{toast.text}</span>
      <span className={styles.row}>
        {toast.undo && (
          <Button
            size="small"
            onClick={() => {
              onClose();
              toast.undo?.run();
            }}
          >
            {toast.undo.label}
          </Button>
        )}
        <BarButton label={t`Cerrar el aviso`} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </BarButton>
      </span>
    </span>
  );
}
