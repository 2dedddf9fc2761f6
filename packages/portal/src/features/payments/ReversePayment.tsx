import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { MoneyAmount } from '@/lib/format-money.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { EntryProblem } from './EntryProblem.tsx';
import { useRecordEntry } from './use-record-entry.ts';

/** Takes a wrong entry back by its counter-entry: nothing is edited, both stay readable. */
export function ReversePayment(props: { payment: { id: string; amount: MoneyAmount } }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { reverse, trouble, forgive } = useRecordEntry();

  async function confirm(reason: string) {
    if (!(await reverse({ paymentId: props.payment.id, reason }))) return;
    setOpen(false);
    showToast({ text: t`Asiento anulado.` });
  }

  return (
    <>
      <Button
        size="small"
        look="quiet"
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
          <Trans>
            Se escribe un asiento contrario al de <MoneyText money={props.payment.amount} />. Los dos quedan a la vista.
          </Trans>
        }
        reason={{ label: t`Motivo`, help: t`Lo lee la agencia en su reserva.` }}
        confirmLabel={t`Anular el asiento`}
        problem={<EntryProblem trouble={trouble} />}
        onConfirm={confirm}
      />
    </>
  );
}
