import { useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { focusWhenGone } from '@/lib/focus-when-gone.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SelectField } from '@/ui/fields/fields.tsx';
import styles from './FactsEditor.module.css';
import type { Named } from './pointable.ts';

/** Several things of the catalogue, in the order in which one meets them: chosen from a list, moved and taken out by buttons. */
export function ObjectsField(props: { label: string; help?: string; values: string[]; choices: readonly Named[]; error?: string; onChange: (values: string[]) => void }) {
  const { t } = useLingui();
  const { label, values, choices, onChange } = props;
  const nameOf = (value: string) => choices.find((choice) => choice.value === value)?.name ?? value;
  const field = useRef<HTMLDivElement>(null);
  /** To what stands at this place now, or before it where it was the last; to the list once nothing is left. */
  const goOn = (index: number) =>
    focusWhenGone(() => {
      const rows = field.current?.querySelectorAll('li');
      return (rows?.[Math.min(index, rows.length - 1)] ?? field.current)?.querySelector<HTMLElement>('button, select');
    });
  function moveEarlier(index: number) {
    onChange(values.toSpliced(index, 1).toSpliced(index - 1, 0, values[index]!));
    goOn(index - 1);
  }
  function takeOut(index: number) {
    onChange(values.toSpliced(index, 1));
    goOn(index);
  }
  return (
    <div className={styles.stack} ref={field}>
      <SelectField
        label={label}
        help={props.help}
        value=""
        error={props.error}
        data={[{ value: '', label: t`Agregar…` }, ...choices.filter(({ value }) => !values.includes(value)).map(({ value, name }) => ({ value, label: name }))]}
        onChange={(event) => event.currentTarget.value !== '' && onChange([...values, event.currentTarget.value])}
      />
      {values.length > 0 && (
        <ol className={styles.chosen}>
          {values.map((value, index) => (
            <li key={value}>
              {index + 1}. {nameOf(value)}
              {index > 0 && (
                <Button size="small" look="quiet" aria-label={t`Subir: ${nameOf(value)}`} onClick={() => moveEarlier(index)}>
                  {t`Subir`}
                </Button>
              )}
              <Button size="small" look="quiet" aria-label={t`Quitar: ${nameOf(value)}`} onClick={() => takeOut(index)}>
                {t`Quitar`}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
