import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { AgeClass, RateClass } from '@/graphql/__generated__/schema.ts';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { RatePreview } from './RatePreview.tsx';
import { RateProblem } from './RateProblem.tsx';
import { useChangeRate } from './use-change-rate.ts';

/** Withdraws a rate from now on, after showing what a sample party would pay without it. */
export function WithdrawRate(props: {
  rate: { id: string; trek: { name: string } | null; conservationArea: { name: string } | null; rateClass: RateClass | null; ageClass: AgeClass | null; minPeople: number | null; validFrom: LocalDate };
  today: LocalDate;
  onWithdrawn: () => void;
}) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { rate, today } = props;
  const what = [
    rate.trek?.name ?? rate.conservationArea?.name,
    rate.rateClass && i18n._(rateClassWords[rate.rateClass]),
    rate.ageClass && i18n._(ageClassWords[rate.ageClass]),
    rate.minPeople,
    formatDate(rate.validFrom, language),
  ]
    .filter(Boolean)
    .join(', ');
  const [isOpen, setOpen] = useState(false);
  const { withdraw, trouble } = useChangeRate();

  async function confirm(reason: string) {
    if (!(await withdraw({ rateId: rate.id, reason }))) return;
    setOpen(false);
    showToast({ text: t`Tarifa retirada.` });
    props.onWithdrawn();
  }

  return (
    <>
      <Button size="small" look="quiet" aria-label={t`Retirar la tarifa: ${what}`} onClick={() => setOpen(true)}>
        <Trans>Retirar</Trans>
      </Button>
      {isOpen && (
        <ConfirmDialog
          isOpen
          onClose={() => setOpen(false)}
          isDestructive
          title={t`Retirar la tarifa`}
          effect={
            <>
              <p>
                <Trans>Deja de contar desde ahora. Las reservas y cotizaciones que la usaron la conservan.</Trans>
              </p>
              <RatePreview change={{ withdrawnId: rate.id }} firstDay={rate.validFrom > today ? rate.validFrom : today} sample={{ ...rate, people: rate.minPeople }} />
            </>
          }
          reason={{ label: t`Motivo`, help: t`Queda en el historial de la tarifa.`, draft: `withdraw-rate.${rate.id}` }}
          confirmLabel={t`Retirar la tarifa`}
          problem={<RateProblem trouble={trouble} />}
          onConfirm={confirm}
        />
      )}
    </>
  );
}
