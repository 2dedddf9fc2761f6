import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { FileSize } from './FileSize.tsx';
import { PaperProblemNotice } from './PaperProblemNotice.tsx';
import type { Sending } from './paper-queue.ts';
import styles from './SendingRow.module.css';

/** A paper on its way: how far it is, and the way to stop it; or why it did not arrive, and what to do. */
export function SendingRow(props: { sending: Sending; onCancel: () => void; onRetry: () => void }) {
  const { t } = useLingui();
  const { state, share, wish, fault, problem } = props.sending;
  const { name, size } = wish.file;
  return (
    <li className={styles.sending}>
      <p className={styles.name}>
        {name} <span className={styles.size}>
          <FileSize bytes={size} />
        </span>
      </p>
      {(state === 'waiting' || state === 'sending') && (
        <>
          <progress className={styles.bar} max={1} value={state === 'sending' ? share : 0} aria-label={t`Enviando ${name}`} />
          <p className={styles.size} role="status">
            {state === 'waiting' ? <Trans>Espera su turno</Trans> : share < 1 ? <Trans>Enviando…</Trans> : <Trans>Lo estamos revisando…</Trans>}
          </p>
        </>
      )}
      {state === 'failed' && fault && <FaultNotice fault={fault} />}
      {state === 'refused' && problem && <PaperProblemNotice problem={problem} />}
      <div className={styles.actions}>
        {state === 'failed' && (
          <Button size="small" onClick={props.onRetry} aria-label={t`Volver a enviar ${name}`}>
            <Trans>Volver a enviar</Trans>
          </Button>
        )}
        <Button size="small" look="quiet" onClick={props.onCancel} aria-label={state === 'refused' ? t`Entendido: ${name}` : t`Cancelar el envío de ${name}`}>
          {state === 'refused' ? <Trans>Entendido</Trans> : <Trans>Cancelar</Trans>}
        </Button>
      </div>
    </li>
  );
}
