import { useLingui } from '@lingui/react/macro';
import { CheckboxField, TextField } from '@/ui/fields/fields.tsx';
import styles from './TermsFields.module.css';

export type Terms = { groupSize: string; minimum: string; decideDays: string; isOnRequest: boolean };

/** Fields side by side stand on one line: what explains one of them comes below it. */
const helpBelow: Array<'label' | 'input' | 'description' | 'error'> = ['label', 'input', 'description', 'error'];

/** On what terms departures are offered: how many, from how many on they go and when that is decided, held at once or on request. */
export function TermsFields(props: { value: Terms; onChange: (terms: Partial<Terms>) => void }) {
  const { t } = useLingui();
  const { groupSize, minimum, decideDays, isOnRequest } = props.value;
  return (
    <>
      <div className={styles.row}>
        <TextField label={t`Tamaño del grupo`} inputMode="numeric" value={groupSize} onChange={(event) => props.onChange({ groupSize: event.currentTarget.value })} />
        <TextField label={t`Mínimo para salir`} help={t`Personas confirmadas; sin mínimo sale con una.`} isOptional inputWrapperOrder={helpBelow} inputMode="numeric" value={minimum} onChange={(event) => props.onChange({ minimum: event.currentTarget.value })} />
        {minimum.trim() !== '' && <TextField label={t`Se decide`} help={t`Días antes de la salida.`} inputWrapperOrder={helpBelow} inputMode="numeric" value={decideDays} onChange={(event) => props.onChange({ decideDays: event.currentTarget.value })} />}
      </div>
      <CheckboxField label={t`A solicitud`} help={t`La red responde cada pedido de cupos.`} checked={isOnRequest} onChange={(event) => props.onChange({ isOnRequest: event.currentTarget.checked })} />
    </>
  );
}
