import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { TextField } from '@/ui/fields/fields.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { rucDigits, rucFault, rucLength } from './ruc.ts';
import styles from './RucField.module.css';
import { RucFaultWords } from './RucFaultWords.tsx';

/**
 * The RUC, with what its digits already say while they are typed. A wrong beginning is said at once; that digits are
 * missing, only when the person has left the field. The server decides.
 */
export function RucField(props: { value: string; onChange: (value: string) => void; isChecked: boolean; problem?: ReactNode }) {
  const [isLeft, setLeft] = useState(false);
  const fault = rucFault(props.value);
  const count = rucDigits(props.value).length;
  const isShort = fault === 'LENGTH' && count < rucLength;
  const shownFault = fault && (!isShort || isLeft || props.isChecked) && (count > 0 || props.isChecked) ? fault : null;

  return (
    <div className={styles.field}>
      <TextField
        label="RUC"
        help={<Trans>Once cifras; empieza con 20 (empresa) o con 10 (persona con negocio).</Trans>}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={20}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
        error={props.problem ?? (shownFault && <RucFaultWords fault={shownFault} count={count} />)}
      />
      <p className={styles.live} aria-live="polite">
        {fault === null && !props.problem && (
          <StatusMark tone="go">
            <Trans>La forma es correcta</Trans>
          </StatusMark>
        )}
        {isShort && !shownFault && count > 0 && (
          <Trans>
            {count} de {rucLength} cifras
          </Trans>
        )}
      </p>
    </div>
  );
}
