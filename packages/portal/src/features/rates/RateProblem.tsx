import { Trans, useLingui } from '@lingui/react/macro';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { rateFaultWords } from './rate-words.ts';
import type { RateTrouble } from './use-change-rate.ts';

/** Why a rate was not entered or withdrawn, in our own words. */
export function RateProblem({ trouble }: { trouble: RateTrouble }) {
  const { i18n } = useLingui();
  const { refusal, fault } = trouble;
  if (fault) return <FaultNotice fault={fault} />;
  if (!refusal) return null;
  return (
    <Notice tone="stop" isAnnounced>
      {refusal.__typename === 'RateInvalid' && i18n._(rateFaultWords[refusal.fault])}
      {refusal.__typename === 'CurrencyMismatch' && (
        <Trans>Las otras tarifas para esos días están en {refusal.expected.map((currency) => (currency === 'PEN' ? 'S/' : 'USD')).join(', ')}. Retírelas primero o use esa moneda.</Trans>
      )}
      {refusal.__typename === 'RateWithdrawn' && <Trans>Otra persona ya retiró esta tarifa.</Trans>}
      {refusal.__typename === 'SeasonInvalid' && <Trans>Escriba los dos días como mes y día, por ejemplo 05-01.</Trans>}
      {refusal.__typename === 'ReasonMissing' && <Trans>Escriba un motivo que otra persona entienda: entre 3 y 500 caracteres.</Trans>}
    </Notice>
  );
}
