import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DateField } from '@/ui/fields/fields.tsx';
import styles from './DateListField.module.css';

/** Some days, added one by one; each can be taken out again. */
export function DateListField(props: { label: string; help: string; value: readonly LocalDate[]; onChange: (dates: LocalDate[]) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [date, setDate] = useState('');
  const add = () => {
    if (isLocalDate(date)) props.onChange([...new Set([...props.value, date])].sort());
    setDate('');
  };
  return (
    <div className={styles.field}>
      <div className={styles.row}>
        <DateField label={props.label} help={props.help} isOptional value={date} isSaidInWords onChange={(event) => setDate(event.currentTarget.value)} />
        <Button aria-label={`${t`Agregar`}: ${props.label}`} disabled={!isLocalDate(date)} onClick={add}>
          <Trans>Agregar</Trans>
        </Button>
      </div>
      {props.value.length > 0 && (
        <ul className={styles.dates}>
          {props.value.map((one) => (
            <li key={one}>
              {formatDate(one, language, 'weekday')}
              <button type="button" aria-label={t`Quitar ${formatDate(one, language, 'weekday')}`} onClick={() => props.onChange(props.value.filter((other) => other !== one))}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
