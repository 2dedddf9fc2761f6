import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { SetCancellationPolicy, SetCancellationPolicyVariables } from '@/graphql/__generated__/documents.ts';
import type { Currency, PolicyFault } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { parseAmount } from '@/lib/parse-amount.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateField, SelectField, TextAreaField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import styles from './SetPolicyDialog.module.css';
import { mostTiers, readTiers, usualTiers, type TierFault, type TierRow } from './tier-rows.ts';

const SET: TypedDocumentNode<SetCancellationPolicy, SetCancellationPolicyVariables> = gql`
  mutation SetCancellationPolicy($input: SetCancellationPolicyInput!) {
    setCancellationPolicy(input: $input) {
      ... on SetCancellationPolicySuccess {
        policy {
          id
        }
      }
      ... on PolicyInvalid {
        fault
      }
    }
  }
`;

type Refusal = Exclude<SetCancellationPolicy['setCancellationPolicy'], { __typename: 'SetCancellationPolicySuccess' }>;

/** What the server found although the form had nothing against it: a day that ended meanwhile, or rules newer than this page. */
const refusedWords: Record<PolicyFault, MessageDescriptor> = {
  IN_THE_PAST: msg`La política empezaría antes de hoy: mientras usted escribía empezó otro día. Elija la fecha de nuevo.`,
  DAYS_TWICE: msg`Dos tramos empiezan el mismo día.`,
  RISING: msg`Quien cancela más tarde no puede recibir más.`,
  OUT_OF_RANGE: msg`Los días van de 0 a 365 y el porcentaje de 0 a 100, en números enteros.`,
  NUMBER: msg`Una política tiene de uno a diez tramos.`,
};

/** Sets what cancelling and moving cost what is confirmed from a day on. */
export function SetPolicyDialog(props: { today: LocalDate; onSet: () => void; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const [rows, setRows] = useState<readonly TierRow[]>(usualTiers);
  const [fee, setFee] = useState('');
  const [currency, setCurrency] = useState<Currency>('USD');
  const [validFrom, setValidFrom] = useState<LocalDate>(props.today);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [send, { loading }] = useMutation(SET);
  const read = readTiers(rows);
  const amount = fee.trim() === '' ? 0 : parseAmount(fee);
  const isWithoutReason = reason.trim().length < 3;
  const isDay = isLocalDate(validFrom) && validFrom >= props.today;
  const tierWords: Record<TierFault, string> = {
    none: t`Escriba al menos un tramo.`,
    number: t`Los días van de 0 a 365 y el porcentaje de 0 a 100, en números enteros.`,
    'days-twice': t`Dos tramos empiezan el mismo día.`,
    rising: t`Quien cancela más tarde no puede recibir más.`,
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!('tiers' in read) || amount === null || isWithoutReason || !isDay) return;
    const about = { validFrom, tiers: read.tiers, amendmentFee: { amount, currency }, reason: reason.trim() };
    setRefusal(null);
    setFault(null);
    try {
      const { data } = await send({ variables: { input: { ...about, key: intentKey('set-policy', about) } } });
      const result = data?.setCancellationPolicy;
      if (!result) return;
      if (result.__typename !== 'SetCancellationPolicySuccess') {
        setRefusal(result);
        return;
      }
      intentDone('set-policy');
      showToast({ text: t`Política registrada.` });
      props.onSet();
      props.onClose();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <Dialog title={t`Fijar una política de cancelación`} isOpen onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        <fieldset className={styles.tiers}>
          <legend className={styles.legend}>
            <Trans>Cuánto vuelve de la ruta</Trans>
          </legend>
          {rows.map((row, index) => (
            <div key={index} className={styles.tier}>
              <TextField label={t`Hasta tantos días antes`} inputMode="numeric" value={row.days} onChange={(event) => setRows(rows.with(index, { ...row, days: event.currentTarget.value }))} />
              <TextField label={t`Vuelve (%)`} inputMode="numeric" value={row.percent} onChange={(event) => setRows(rows.with(index, { ...row, percent: event.currentTarget.value }))} />
            </div>
          ))}
          <p className={styles.words} role="status" data-fault={(isChecked && 'fault' in read) || undefined}>
            {isChecked && 'fault' in read ? tierWords[read.fault] : <Trans>Después del último tramo no vuelve nada. Una fila vacía no cuenta.</Trans>}
          </p>
          {rows.length < mostTiers && (
            <div>
              <Button size="small" onClick={() => setRows([...rows, { days: '', percent: '' }])}>
                <Trans>Agregar un tramo</Trans>
              </Button>
            </div>
          )}
        </fieldset>
        <div className={styles.tier}>
          <TextField
            label={t`Pasar a otra salida cuesta`}
            help={t`Por reserva. Vacío o 0: nada.`}
            inputMode="decimal"
            value={fee}
            error={isChecked && amount === null && t`Escriba un monto, por ejemplo 25.00.`}
            onChange={(event) => setFee(event.currentTarget.value)}
          />
          <SelectField
            label={t`Moneda`}
            value={currency}
            data={[
              { value: 'USD', label: t`Dólares` },
              { value: 'PEN', label: t`Soles` },
            ]}
            onChange={(event) => setCurrency(event.currentTarget.value as Currency)}
          />
        </div>
        <DateField label={t`Para lo que se confirme desde`} value={validFrom} min={props.today} isSaidInWords error={isChecked && !isDay && t`Elija un día, hoy o más adelante.`} onChange={(event) => setValidFrom(event.currentTarget.value)} />
        <TextAreaField label={t`Motivo`} help={t`Queda en el historial.`} maxLength={500} value={reason} error={isChecked && isWithoutReason && t`Escriba el motivo: queda en el historial.`} onChange={(event) => setReason(event.currentTarget.value)} />
        {refusal && (
          <Notice tone="stop" isAnnounced>
            {refusal.__typename === 'PolicyInvalid' ? (
              i18n._(refusedWords[refusal.fault])
            ) : (
              <Trans>Escriba un motivo que otra persona entienda: entre 3 y 500 caracteres.</Trans>
            )}
          </Notice>
        )}
        {fault && <FaultNotice fault={fault} />}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={loading}>
            <Trans>Fijar la política</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
