import { Plural, Trans } from '@lingui/react/macro';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { useGroupPrice } from './use-group-price.ts';
import styles from './GroupPrice.module.css';

/** What the chosen departures cost for the group: each currency by itself, and for whom the price was asked. */
export function GroupPrice(props: { departureIds: readonly string[]; groupSize: number }) {
  const price = useGroupPrice(props.departureIds, props.groupSize);
  if (!price) return <span className={styles.waiting} />;
  return (
    <span className={styles.price}>
      <strong>
        {price.totals.length === 0 && <MoneyText money={null} />}
        {price.totals.map((total, index) => (
          <span key={total.currency}>
            {index > 0 && ' · '}
            <MoneyText money={total} />
          </span>
        ))}
      </strong>{' '}
      <span className={styles.whom}>
        <Plural value={props.groupSize} one="para # adulto extranjero" other="para # adultos extranjeros" />
        {!price.isComplete && (
          <>
            {'; '}
            <Trans>una parte está por confirmar</Trans>
          </>
        )}
      </span>
    </span>
  );
}
