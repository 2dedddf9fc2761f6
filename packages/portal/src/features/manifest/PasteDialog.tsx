import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog } from '@/ui/feedback/Dialog.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import styles from './LandingSheet.module.css';

/** A place to paste into, for who does not paste into the list itself; or a CSV file, read here and sent nowhere. */
export function PasteDialog(props: { onClose: () => void; onText: (text: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  return (
    <Dialog title={t`Pegar una lista`} isOpen onClose={props.onClose}>
      <TextAreaField
        label={t`Filas de su hoja de cálculo`}
        help={t`Con encabezados en español o inglés, en cualquier orden; o sin ellos, en el orden de nuestra lista. Antes de agregar verá qué entendimos.`}
        rows={8}
        data-autofocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <label className={styles.quiet}>
        <Trans>O elija un archivo CSV:</Trans>{' '}
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void file.text().then(props.onText);
          }}
        />
      </label>
      <div className={styles.actions}>
        <span />
        <Button onClick={props.onClose}>
          <Trans>Volver</Trans>
        </Button>
        <Button look="primary" disabled={text.trim() === ''} onClick={() => props.onText(text)}>
          <Trans>Ver lo que entendimos</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
