import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import styles from './FindReservation.module.css';

/** A reservation by the code that stands on a transfer or is said on the telephone. */
export function FindReservation(props: { onFind: (code: string) => void }) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  return (
    <form
      className={styles.find}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) props.onFind(code.trim());
      }}
    >
      <TextField label={t`Código de la reserva`} placeholder="VT-7F3K-92QX" autoComplete="off" value={code} onChange={(event) => setCode(event.currentTarget.value)} />
      <Button type="submit">
        <Trans>Buscar la reserva</Trans>
      </Button>
    </form>
  );
}
