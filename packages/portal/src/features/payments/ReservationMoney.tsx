import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import type { ReservationMoney_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import { nextDue, openOf } from './due.ts';
import { DueTable } from './DueTable.tsx';
import { PaymentTable } from './PaymentTable.tsx';
import { RecordEntryDialog } from './RecordEntryDialog.tsx';
import styles from './ReservationMoney.module.css';

const FRAGMENT: TypedDocumentNode<ReservationMoney_reservation> = gql`
  fragment ReservationMoney_reservation on Reservation {
    id
    code
    confirmedAt
    balance {
      currency
      owed
      paid
      open
    }
    dues {
      kind
      dueOn
      lapsesAfter
      amounts {
        currency
        amount
        open
      }
    }
    paymentTerms {
      depositPercent
      depositDays
      balanceDays
      graceDays
      origin
    }
    payments {
      id
      kind
      method
      reference
      reason
      receivedOn
      isReversed
      origin
      amount {
        amount
        currency
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What is owed, what was paid and by when the rest is due. Finance staff record here too. */
export function ReservationMoney(props: { reservation: FragmentType<ReservationMoney_reservation>; today: LocalDate; mayRecord: boolean }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const [dialog, setDialog] = useState<'payment' | 'refund' | null>(null);
  const { balance, dues, paymentTerms: terms, payments } = reservation;
  if (!reservation.confirmedAt && (payments?.length ?? 0) === 0 && !props.mayRecord) return null;
  const due = nextDue(dues);
  const open = due ? openOf(due) : balance.filter((one) => one.open > 0).map((one) => ({ amount: one.open, currency: one.currency }));
  const credit = balance.filter((one) => one.paid > 0).map((one) => ({ amount: one.open < 0 ? Math.min(-one.open, one.paid) : one.paid, currency: one.currency }));

  return (
    <Section
      title={t`Pagos`}
      help={t`Es un resumen de pagos, no un comprobante fiscal.`}
      actions={
        props.mayRecord && (
          <div className={styles.verbs}>
            <Button onClick={() => setDialog('payment')}>
              <Trans>Registrar un pago</Trans>
            </Button>
            {credit.length > 0 && (
              <Button onClick={() => setDialog('refund')}>
                <Trans>Registrar una devolución</Trans>
              </Button>
            )}
          </div>
        )
      }
    >
      <div className={styles.parts}>
        <BalanceTable balance={balance} />
        {dues.length > 0 && <DueTable dues={dues} today={props.today} />}
        {terms && dues.length > 0 && (
          <p className={styles.terms}>
            <Trans>
              Condiciones fijadas al confirmar: adelanto de {terms.depositPercent} % a los {terms.depositDays} días, saldo {terms.balanceDays} días antes de la salida. Pasados{' '}
              {terms.graceDays} días de un vencimiento sin pago, la reserva se cancela.
            </Trans>{' '}
            <OriginMark origin={terms.origin} />
          </p>
        )}
        {!terms && reservation.confirmedAt && (
          <p className={styles.terms}>
            <Trans>La red no había fijado condiciones de pago cuando se confirmó: no hay fechas de vencimiento.</Trans>
          </p>
        )}
        {payments && payments.length > 0 && <PaymentTable payments={payments} balance={balance} mayReverse={props.mayRecord} />}
        {payments?.length === 0 && (
          <p className={styles.terms}>
            <Trans>Todavía no hay pagos registrados.</Trans>
          </p>
        )}
      </div>
      {dialog && (
        <RecordEntryDialog kind={dialog} reservation={reservation} suggested={dialog === 'payment' ? open : credit} today={props.today} onClose={() => setDialog(null)} />
      )}
    </Section>
  );
}
