import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { MoneyRows } from '@/ui/figures/MoneyRows.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './AmendDialog.module.css';
import type { AmendmentQuote } from './use-amendment.ts';

type Line = AmendmentQuote['lines'][number];
const minus = <M extends { amount: number }>(money: M | null) => money && { ...money, amount: -money.amount || 0 };

/** What the amendment costs: every line that changes, and before and after per currency. */
export function QuotePanel({ quote }: { quote: AmendmentQuote }) {
  const { t } = useLingui();
  const { amounts, tier } = quote;
  const isMove = quote.lines.some(({ quantity, departure }) => quantity < 0 && departure !== null && departure.id !== quote.departure.id);
  return (
    <section className={styles.quote} aria-label={t`Lo que cuesta el cambio`} role="status">
      {quote.lines.length > 0 && (
        <ul className={styles.lines}>
          {quote.lines.map((line) => (
            <li key={line.position} className={styles.line} data-kind={line.kind}>
              <span>
                <What line={line} isMove={isMove} />
              </span>
              <span className={styles.total}>
                <MoneyText money={line.total} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {amounts.length > 0 && (
        <MoneyRows
          label={t`Antes y después`}
          rows={[
            { label: t`Total de hoy`, amounts: amounts.map(({ owed }) => owed) },
            { label: t`Diferencia`, note: feeNote(tier), amounts: amounts.map(({ refund }) => minus(refund)) },
            { label: t`Total después del cambio`, amounts: amounts.map(({ owedAfter }) => owedAfter), isSum: true },
          ]}
        />
      )}
      <p className={styles.quiet}>
        <Trans>
          Este precio vale hasta las <InstantText at={quote.validUntil} style="time" /> (Lima). Los cupos se toman recién al modificar; si no alcanzan, no cambia nada.
        </Trans>
      </p>
    </section>
  );
}

function feeNote(tier: AmendmentQuote['tier']): ReactNode {
  if (!tier) return null;
  return (
    <Trans>
      De lo que se quita de la ruta vuelve el {tier.refundPercent} % hasta el <DateText date={tier.until} />.
    </Trans>
  );
}

function What({ line, isMove }: { line: Line; isMove: boolean }) {
  if (line.kind === 'AMENDMENT_FEE') return <Trans>Por pasar a otra salida</Trans>;
  if (line.kind === 'CANCELLATION_FEE') return isMove ? <Trans>Retenido por el cambio</Trans> : <Trans>Retenido por cancelación</Trans>;
  return (
    <>
      {line.quantity > 0 ? '+' : '−'}
      {Math.abs(line.quantity)} ×{' '}
      {line.conservationArea ? <Trans>Tarifa de conservación: {line.conservationArea.name}</Trans> : line.departure?.trek.name}
      {line.departure && (
        <>
          , <DateText date={line.departure.date} style="brief" />
        </>
      )}
    </>
  );
}
