import { Trans } from '@lingui/react/macro';
import styles from './ToBeConfirmed.module.css';

/** What nobody has confirmed yet. Never a guess, never a dash. */
export function ToBeConfirmed() {
  return (
    <span className={styles.unknown}>
      <Trans>por confirmar</Trans>
    </span>
  );
}
