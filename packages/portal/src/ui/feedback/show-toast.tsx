import { notifications } from '@mantine/notifications';
import { Button } from '../actions/Button.tsx';
import styles from './show-toast.module.css';

const shown = 8000;

/** Says in one sentence what was done; reversible things offer to take it back for 8 seconds. Needs `<Kit>`. */
export function showToast(toast: { text: string; undo?: { label: string; run: () => void } }) {
  const id = notifications.show({
    autoClose: shown,
    withBorder: true,
    classNames: { root: styles.toast, description: styles.text },
    message: (
      <span className={styles.row}>
        <span>{toast.text}</span>
        {toast.undo && (
          <Button
            size="small"
            onClick={() => {
              notifications.hide(id);
              toast.undo?.run();
            }}
          >
            {toast.undo.label}
          </Button>
        )}
      </span>
    ),
  });
}
