import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { methodWords } from '@/features/states/method-words.ts';
import type { Currency, PaymentMethod } from '@/graphql/__generated__/schema.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import type { MoneyAmount } from '@/lib/format-money.ts';
import { parseAmount, typedAmount } from '@/lib/parse-amount.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { CheckboxField, DateField, SelectField, TextAreaField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { EntryProblem } from './EntryProblem.tsx';
import { useRecordEntry } from './use-record-entry.ts';

const methods = Object.keys(methodWords) as PaymentMethod[];
const longestReference = 80;

/** Records money that came or went back on a reservation. What was typed stays whatever the answer. */
export function RecordEntryDialog(props: {
  kind: 'payment' | 'refund';
  reservation: { id: string; code: string };
  /** Offered as the amount: what is due or open, or what was paid. */
  suggested: readonly MoneyAmount[];
  today: LocalDate;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const isRefund = props.kind === 'refund';
  const first = props.suggested[0];
  const [amount, setAmount] = useState(first ? typedAmount(first.amount) : '');
  const [currency, setCurrency] = useState<Currency>(first?.currency ?? 'USD');
  const [method, setMethod] = useState<PaymentMethod>('TRANSFER');
  const [reference, setReference] = useState('');
  const [receivedOn, setReceivedOn] = useState<LocalDate>(props.today);
  const [reason, setReason] = useState('');
  const [isCredit, setCredit] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { pay, refund, trouble, isBusy } = useRecordEntry();
  const minor = parseAmount(amount);
  const isWrongDay = receivedOn === '' || receivedOn > props.today;
  const isWithoutReason = isRefund && reason.trim().length < 3;

  function choose(next: Currency) {
    setCurrency(next);
    const suggested = props.suggested.find((money) => money.currency === next);
    if (suggested) setAmount(typedAmount(suggested.amount));
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!minor || isWrongDay || isWithoutReason) return;
    const entry = { reservationId: props.reservation.id, amount: minor, currency, method, receivedOn, reference: reference.trim() || null };
    const isDone = isRefund ? await refund({ ...entry, reason: reason.trim() }) : await pay({ ...entry, isCredit });
    if (!isDone) return;
    showToast({ text: isRefund ? t`Devolución registrada.` : t`Pago registrado.` });
    props.onClose();
  }

  return (
    <Dialog title={isRefund ? t`Registrar una devolución: ${props.reservation.code}` : t`Registrar un pago: ${props.reservation.code}`} isOpen onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        <SelectField
          label={t`Moneda`}
          value={currency}
          onChange={(event) => choose(event.currentTarget.value as Currency)}
          data={[{ value: 'USD', label: t`Dólares (USD)` }, { value: 'PEN', label: t`Soles (S/)` }]}
        />
        <TextField
          label={t`Importe`}
          data-autofocus
          inputMode="decimal"
          autoComplete="off"
          value={amount}
          error={isChecked && !minor && t`Escriba un importe mayor que cero, como 1240.50.`}
          onChange={(event) => setAmount(event.currentTarget.value)}
        />
        <SelectField
          label={t`Medio de pago`}
          value={method}
          onChange={(event) => setMethod(event.currentTarget.value as PaymentMethod)}
          data={methods.map((value) => ({ value, label: i18n._(methodWords[value]) }))}
        />
        <TextField
          label={t`Número de operación`}
          help={t`El del banco, la billetera o el recibo.`}
          isOptional
          maxLength={longestReference}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
        <DateField
          label={isRefund ? t`Devuelto el` : t`Recibido el`}
          max={props.today}
          value={receivedOn}
          isSaidInWords
          error={isChecked && isWrongDay && t`Elija hoy o un día anterior.`}
          onChange={(event) => setReceivedOn(event.currentTarget.value)}
        />
        {isRefund && (
          <TextAreaField
            label={t`Motivo`}
            help={t`Lo lee la agencia en su reserva.`}
            maxLength={500}
            value={reason}
            error={isChecked && isWithoutReason && t`Escriba el motivo: queda en el historial.`}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {!isRefund && (trouble.refusal?.__typename === 'PaymentTooHigh' || isCredit) && (
          <CheckboxField label={t`Lo que excede queda a favor de la agencia`} checked={isCredit} onChange={(event) => setCredit(event.currentTarget.checked)} />
        )}
        <EntryProblem trouble={trouble} />
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={isBusy}>
            {isRefund ? t`Registrar la devolución` : t`Registrar el pago`}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
