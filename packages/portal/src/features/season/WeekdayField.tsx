import { Trans, useLingui } from '@lingui/react/macro';
import { weekdayShort, weekdayWords } from './calendar-words.ts';
import styles from './WeekdayField.module.css';

/** The days of the week on which departures start: seven in a row that are on or off. */
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
            <input type="checkbox" className="spoken" aria-label={i18n._(words)} checked={props.value.includes(index + 1)} onChange={() => toggle(index + 1)} />
            <span aria-hidden="true">{i18n._(weekdayShort[index]!)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
