import { Trans, useLingui } from '@lingui/react/macro';
import { weekdayWords } from './calendar-words.ts';
import styles from './WeekdayField.module.css';

/** The days of the week on which departures start: seven that are on or off. */
export function WeekdayField(props: { value: readonly number[]; onChange: (weekdays: number[]) => void }) {
  const { i18n } = useLingui();
  const toggle = (day: number) => props.onChange(props.value.includes(day) ? props.value.filter((one) => one !== day) : [...props.value, day].sort((a, b) => a - b));
  return (
    <fieldset className={styles.field}>
      <legend>
        <Trans>Días de la semana</Trans>
      </legend>
      <div className={styles.days}>
        {weekdayWords.map((words, index) => (
          <label key={words.id} className={styles.day}>
            <input type="checkbox" checked={props.value.includes(index + 1)} onChange={() => toggle(index + 1)} />
            <span>{i18n._(words)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
