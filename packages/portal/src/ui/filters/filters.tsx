import { useId, type ReactNode } from 'react';
import { isLocalDate } from '@/lib/lima-today.ts';
import { CountField } from '../fields/CountField.tsx';
import { DateText } from '../words/DateText.tsx';
import styles from './filters.module.css';

// What one sets to see less: light controls without the kit, for visitors' pages too. They act at once, there is no form.

/** Filters side by side; on a phone they wrap. */
export function ControlRow(props: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={props.label} className={styles.bar}>
      {props.children}
    </div>
  );
}

type Option = { value: string; label: string };

export function FilterSelect(props: { label: string; value: string; options: readonly Option[]; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{props.label}</label>
      <select id={id} className={styles.control} data-set={props.value !== '' || undefined} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A calendar day, said in words above: the picker writes it in the order of the browser's language. An unfinished or impossible date changes nothing. */
export function FilterDate(props: { label: string; value: string; min?: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={styles.dated}>
        <label htmlFor={id}>{props.label}</label>
        {isLocalDate(props.value) && (
          <span aria-hidden="true">
            <DateText date={props.value} style="weekday" />
          </span>
        )}
      </div>
      <input
        id={id}
        type="date"
        className={styles.control}
        value={props.value}
        min={props.min}
        onChange={(event) => {
          if (event.target.value) props.onChange(event.target.value);
        }}
      />
    </div>
  );
}

/** A small whole number. */
export function FilterNumber(props: { label: string; value: number; min: number; max: number; lessLabel: string; moreLabel: string; onChange: (value: number) => void }) {
  const { label, ...rest } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <CountField id={id} {...rest} />
    </div>
  );
}

/** One thing that is on or off: a chip. */
export function FilterToggle(props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) {
  return (
    <button type="button" className={styles.toggle} aria-pressed={props.isOn} onClick={() => props.onChange(!props.isOn)}>
      {props.label}
    </button>
  );
}

/** One of a few: the ways to look at the same thing. */
export function ChoiceBar<Value extends string>(props: { label: string; value: Value; options: ReadonlyArray<{ value: Value; label: string }>; onChange: (value: Value) => void }) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className="spoken">{props.label}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input type="radio" className="spoken" name={name} value={option.value} checked={option.value === props.value} onChange={() => props.onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
