import { joinClasses } from '@/lib/join-classes.ts';
import styles from './CountField.module.css';

/** A small whole number: typed, by its two buttons, or by the arrow keys. The buttons are for the pointer; the keyboard has the arrows. */
export function CountField(props: {
  value: number;
  min: number;
  max: number;
  id?: string;
  /** Where no visible label names it. */
  label?: string;
  lessLabel: string;
  moreLabel: string;
  isInvalid?: boolean;
  size?: 'regular' | 'small';
  /** A dialog begins here. */
  isFirst?: boolean;
  onChange: (value: number) => void;
}) {
  function set(value: number) {
    if (Number.isInteger(value) && value >= props.min && value <= props.max) props.onChange(value);
  }
  return (
    <span className={joinClasses(styles.count, props.size === 'small' && styles.small)} data-invalid={props.isInvalid || undefined}>
      <button type="button" tabIndex={-1} aria-label={props.lessLabel} disabled={props.value <= props.min} onClick={() => set(props.value - 1)}>
        −
      </button>
      <input
        id={props.id}
        type="number"
        data-autofocus={props.isFirst || undefined}
        inputMode="numeric"
        aria-label={props.label}
        aria-invalid={props.isInvalid}
        min={props.min}
        max={props.max}
        value={props.value}
        onChange={(event) => set(event.target.value === '' ? props.min : event.target.valueAsNumber)}
        onFocus={(event) => event.target.select()}
      />
      <button type="button" tabIndex={-1} aria-label={props.moreLabel} disabled={props.value >= props.max} onClick={() => set(props.value + 1)}>
        +
      </button>
    </span>
  );
}
