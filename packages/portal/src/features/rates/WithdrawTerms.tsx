import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { RateProblem } from './RateProblem.tsx';
import { useChangeRate } from './use-change-rate.ts';

/** Withdraws terms of payment from now on, after saying what that means. */
export function WithdrawTerms(props: { termsId: string; from: string; onWithdrawn: () => void }) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const { withdrawTerms, trouble } = useChangeRate();

  async function confirm(reason: string) {
    if (!(await withdrawTerms({ termsId: props.termsId, reason }))) return;
    setOpen(false);
    showToast({ text: t`Condiciones retiradas.` });
    props.onWithdrawn();
  }

  return (
    <>
      <Button size="small" look="quiet" aria-label={t`Retirar las condiciones: ${props.from}`} onClick={() => setOpen(true)}>
        <Trans>Retirar</Trans>
      </Button>
      {isOpen && (
        <ConfirmDialog
          isOpen
          onClose={() => setOpen(false)}
          isDestructive
          title={t`Retirar las condiciones de pago`}
          effect={
            <p>
              <Trans>Dejan de contar desde ahora: lo que se confirme después queda con las anteriores que sigan vigentes, o sin vencimientos. Las reservas ya confirmadas conservan las suyas.</Trans>
            </p>
          }
          reason={{ label: t`Motivo`, help: t`Queda en el historial de las condiciones.`, draft: `withdraw-terms.${props.termsId}` }}
          confirmLabel={t`Retirar las condiciones`}
          problem={<RateProblem trouble={trouble} />}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
