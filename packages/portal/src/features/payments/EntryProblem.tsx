import { Trans } from '@lingui/react/macro';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import type { EntryRefusal, EntryTrouble } from './use-record-entry.ts';

/** Why an entry was not written, in our own words, and what to do. */
export function EntryProblem({ trouble }: { trouble: EntryTrouble }) {
  if (trouble.fault) return <FaultNotice fault={trouble.fault} />;
  if (!trouble.refusal) return null;
  return (
    <Notice tone="stop" isAnnounced>
      <RefusalWords refusal={trouble.refusal} />
    </Notice>
  );
}

function RefusalWords({ refusal }: { refusal: EntryRefusal }) {
  switch (refusal.__typename) {
    case 'CurrencyMismatch': {
      const currencies = refusal.expected.map((currency) => (currency === 'PEN' ? 'S/' : 'USD')).join(' · ');
      return currencies ? (
        <Trans>La reserva no debe nada en esa moneda. Debe en: {currencies}. No se registró nada.</Trans>
      ) : (
        <Trans>La reserva todavía no tiene ningún importe. No se registró nada.</Trans>
      );
    }
    case 'PaymentTooHigh':
      return (
        <Trans>
          Quedan por pagar <MoneyText money={refusal.open} />. Si la agencia pagó más a propósito, marque que el resto queda a su favor.
        </Trans>
      );
    case 'RefundTooHigh':
      return (
        <Trans>
          A favor de la agencia quedan <MoneyText money={refusal.credit} />: no se puede devolver más que eso. Si el pago se registró por error, anúlelo.
        </Trans>
      );
    case 'PaymentNotReversible':
      return refusal.because === 'REVERSED_ALREADY' ? <Trans>Otra persona ya anuló este asiento.</Trans> : <Trans>Una anulación no se anula: registre el asiento de nuevo.</Trans>;
    default:
      return <Trans>Escriba un motivo que otra persona entienda: entre 3 y 500 caracteres.</Trans>;
  }
}
