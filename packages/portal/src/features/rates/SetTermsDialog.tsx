import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { SetPaymentTerms, SetPaymentTermsVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DateField, TextAreaField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';

const SET_TERMS: TypedDocumentNode<SetPaymentTerms, SetPaymentTermsVariables> = gql`
  mutation SetPaymentTerms($input: SetPaymentTermsInput!) {
    setPaymentTerms(input: $input) {
      ... on PaymentTermsSuccess {
        paymentTerms {
          id
        }
      }
      ... on PaymentTermsInvalid {
        field
        largest
      }
    }
  }
`;
const usual = { depositPercent: '30', depositDays: '3', balanceDays: '30', graceDays: '3' };
type Figures = typeof usual;

/** Sets the terms of payment for what is confirmed from a day on. */
export function SetTermsDialog(props: { today: LocalDate; onSet: () => void; onClose: () => void }) {
  const { t } = useLingui();
  const [figures, setFigures] = useState<Figures>(usual);
  const [validFrom, setValidFrom] = useState<LocalDate>(props.today);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const [send, { loading }] = useMutation(SET_TERMS);
  const isWithoutReason = reason.trim().length < 3;
  const labels: Record<keyof Figures, string> = {
    depositPercent: t`Adelanto, en % del total`,
    depositDays: t`Días para pagarlo desde la confirmación`,
    balanceDays: t`Días antes de la salida para pagar el saldo`,
    graceDays: t`Días de gracia antes de cancelar`,
  };

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isWithoutReason || !isLocalDate(validFrom) || Object.values(figures).some((value) => !/^\d{1,3}$/.test(value))) return;
    const about = { depositPercent: Number(figures.depositPercent), depositDays: Number(figures.depositDays), balanceDays: Number(figures.balanceDays), graceDays: Number(figures.graceDays), validFrom, reason: reason.trim() };
    setRefused(false);
    setFault(null);
    try {
      const { data } = await send({ variables: { input: { ...about, key: intentKey('set-terms', about) } } });
      if (data?.setPaymentTerms.__typename !== 'PaymentTermsSuccess') {
        setRefused(true);
        return;
      }
      intentDone('set-terms');
      showToast({ text: t`Condiciones registradas.` });
      props.onSet();
      props.onClose();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <Dialog title={t`Fijar condiciones de pago`} isOpen onClose={props.onClose}>
      <FormStack onSubmit={(event) => void submit(event)}>
        {(Object.keys(labels) as Array<keyof Figures>).map((field) => (
          <TextField
            key={field}
            label={labels[field]}
            type="number"
            inputMode="numeric"
            min={0}
            value={figures[field]}
            error={isChecked && !/^\d{1,3}$/.test(figures[field]) && t`Escriba un número entero.`}
            onChange={(event) => setFigures({ ...figures, [field]: event.currentTarget.value })}
          />
        ))}
        <DateField label={t`Para lo que se confirme desde`} value={validFrom} isSaidInWords error={isChecked && !isLocalDate(validFrom) && t`Elija un día.`} onChange={(event) => setValidFrom(event.currentTarget.value)} />
        <TextAreaField label={t`Motivo`} help={t`Queda en el historial.`} maxLength={500} value={reason} error={isChecked && isWithoutReason && t`Escriba el motivo: queda en el historial.`} onChange={(event) => setReason(event.currentTarget.value)} />
        {isRefused && (
          <Notice tone="stop" isAnnounced>
            <Trans>Un número está fuera de lo posible: el adelanto va de 0 a 100 %, los días de gracia de 0 a 90 y los demás de 0 a 365.</Trans>
          </Notice>
        )}
        {fault && <FaultNotice fault={fault} />}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look="primary" isBusy={loading}>
            <Trans>Fijar condiciones</Trans>
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
