import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import styles from './SecondFactor.module.css';

/** Codes for the day the telephone is lost, shown once. */
export function BackupCodes(props: { codes: readonly string[] }) {
  const { t } = useLingui();
  const [isUncopied, setUncopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(props.codes.join('\n'));
      showToast({ text: t`Códigos copiados.` });
    } catch {
      // Without https, or refused: browsers give no clipboard then.
      setUncopied(true);
    }
  }
  return (
    <div className={styles.codes}>
      <Notice tone="attention" title={t`Guarde estos códigos de respaldo`}>
        <Trans>Cada uno sirve una vez, en lugar del código de la aplicación, si pierde el teléfono. No se muestran de nuevo.</Trans>
      </Notice>
      <ul className={styles.list} aria-label={t`Códigos de respaldo`}>
        {props.codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      {isUncopied && (
        <Notice tone="stop" isAnnounced>
          <Trans>Este navegador no permite copiar. Anótelos, o márquelos y cópielos usted.</Trans>
        </Notice>
      )}
      <div>
        <Button size="small" onClick={() => void copy()}>
          <Trans>Copiar los códigos</Trans>
        </Button>
      </div>
    </div>
  );
}
