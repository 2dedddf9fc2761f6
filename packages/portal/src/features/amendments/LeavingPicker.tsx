import { Plural, Trans } from '@lingui/react/macro';
import { CheckboxField } from '@/ui/fields/fields.tsx';
import styles from './AmendDialog.module.css';

type Named = { position: number; firstNames: string; lastNames: string };

/** Who of the named people leaves, where fewer are to go than are named. */
export function LeavingPicker(props: { candidates: readonly Named[]; leaving: readonly number[]; missing: number; onChange: (leaving: number[]) => void }) {
  return (
    <fieldset className={styles.leaving}>
      <legend className={styles.legend}>
        <Trans>Quiénes dejan el grupo</Trans>
      </legend>
      {props.candidates.map(({ position, firstNames, lastNames }) => (
        <CheckboxField
          key={position}
          label={`${firstNames} ${lastNames}`}
          checked={props.leaving.includes(position)}
          onChange={(event) =>
            props.onChange(event.currentTarget.checked ? [...props.leaving, position].sort((a, b) => a - b) : props.leaving.filter((one) => one !== position))
          }
        />
      ))}
      <p className={styles.quiet} role="status">
        {props.missing > 0 && <Plural value={props.missing} one="Falta marcar a # persona." other="Falta marcar a # personas." />}
      </p>
    </fieldset>
  );
}
