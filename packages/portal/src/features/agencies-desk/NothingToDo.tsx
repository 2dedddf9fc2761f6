import { Trans } from '@lingui/react/macro';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import styles from './DeskTodo.module.css';

/** A calm desk. */
export function NothingToDo() {
  return (
    <p className={styles.nothing}>
      <StatusMark tone="go">
        <Trans>Nada pendiente</Trans>
      </StatusMark>
      <span>
        <Trans>Ningún bloqueo corre y a ninguna reserva confirmada le faltan nombres.</Trans>
      </span>
    </p>
  );
}
