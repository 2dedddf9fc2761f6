import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { PaymentKind } from '@/graphql/__generated__/schema.ts';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { formatMoney, type MoneyAmount } from '@/lib/format-money.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import type { Balance } from './BalanceTable.tsx';
import { EntryProblem } from './EntryProblem.tsx';
import { kindWords } from './payment-words.ts';
import { useRecordEntry } from './use-record-entry.ts';

/** Takes a wrong entry back by its counter-entry: nothing is edited, both stay readable. */
export function ReversePayment(props: { payment: { id: string; kind: PaymentKind; receivedOn: LocalDate; amount: MoneyAmount }; balance?: Balance }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { payment, balance } = props;
  const { amount, currency } = payment.amount;
  const what = `${i18n._(kindWords[payment.kind])}, ${formatDate(payment.receivedOn, language)}, ${formatMoney(payment.amount, language)}`;
  const after = balance && { paid: balance.paid - amount, open: balance.open + amount };
  const [isOpen, setOpen] = useState(false);
  const { reverse, trouble, forgive } = useRecordEntry();

  async function confirm(reason: string) {
    if (!(await reverse({ paymentId: payment.id, reason }))) return;
    setOpen(false);
    showToast({ text: t`Asiento anulado.` });
  }

  return (
    <>
      <Button
        size="small"
        look="quiet"
        aria-label={t`Anular: ${what}`}
        onClick={() => {
          forgive();
          setOpen(true);
        }}
      >
        <Trans>Anular</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        isDestructive
        title={t`Anular este asiento`}
        effect={
          <>
            <p>
              <Trans>
                Se escribe un asiento contrario al de <MoneyText money={payment.amount} />. Los dos quedan a la vista.
              </Trans>
            </p>
            {after && (
              <p>
                <Trans>
                  Quedará pagado <MoneyText money={{ amount: after.paid, currency }} />
                </Trans>
                {after.open < 0 ? (
                  <Trans>
                    , con <MoneyText money={{ amount: -after.open, currency }} /> a favor de la agencia.
                  </Trans>
                ) : (
                  <Trans>
                    , y por pagar <MoneyText money={{ amount: after.open, currency }} />.
                  </Trans>
                )}
              </p>
            )}
            {after && after.paid < 0 && (
              <Notice tone="attention">
                <Trans>De este pago ya se devolvió dinero: sin él, la red habrá devuelto más de lo que recibió. Si la devolución tampoco ocurrió, anúlela antes.</Trans>
              </Notice>
            )}
          </>
        }
        reason={{ label: t`Motivo`, help: t`Lo lee la agencia en su reserva.`, draft: `reverse.${payment.id}` }}
        confirmLabel={t`Anular el asiento`}
        problem={<EntryProblem trouble={trouble} />}
        onConfirm={confirm}
      />
    </>
  );
}
