import { Trans } from '@lingui/react/macro';
import type { Fault } from '@/graphql/fault-of.ts';
import type { MoneyAmount } from '@/lib/format-money.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './FixedPrice.module.css';
import type { Quote } from './use-make-quote.ts';

/** Fixes the price for two days, or says until when it is fixed and what today's rates would change. It takes no spots. */
export function FixedPrice(props: { quote: Quote | null; isBusy: boolean; isDisabled: boolean; fault: Fault | null; onFix: () => void }) {
  const { quote } = props;
  return (
    <div className={styles.fixed} role="status">
      {quote ? (
        <>
          <p>
            <Trans>
              Precio fijado hasta el <InstantText at={quote.validUntil} /> (Lima): <Totals of={quote.price.totals} />. Los cupos no están tomados.
            </Trans>
          </p>
          {quote.drift.length > 0 && (
            <p className={styles.drift}>
              <Trans>
                Las tarifas cambiaron después: con las de hoy la diferencia sería <Drift of={quote.drift} />. Usted paga lo fijado.
              </Trans>
            </p>
          )}
        </>
      ) : (
        <>
          <Button size="small" isBusy={props.isBusy} disabled={props.isDisabled} onClick={props.onFix}>
            <Trans>Fijar este precio por 48 horas</Trans>
          </Button>
          <p className={styles.note}>
            <Trans>Sin tomar cupos: para responder a su cliente sin que cambie la tarifa.</Trans>
          </p>
        </>
      )}
      {props.fault && <FaultNotice fault={props.fault} />}
    </div>
  );
}

function Totals(props: { of: readonly MoneyAmount[] }) {
  if (props.of.length === 0) return <MoneyText money={null} />;
  return props.of.map((total, i) => (
    <strong key={total.currency}>
      {i > 0 && ' · '}
      <MoneyText money={total} />
    </strong>
  ));
}

/** Differences with their sign: what the rates of today would add or take. */
export function Drift(props: { of: readonly MoneyAmount[] }) {
  return props.of.map((one, i) => (
    <span key={one.currency}>
      {i > 0 && ' · '}
      {one.amount > 0 && '+'}
      <MoneyText money={one} />
    </span>
  ));
}
