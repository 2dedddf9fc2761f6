import { Trans } from '@lingui/react/macro';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { feesOf } from './fee-lines.ts';
import type { PriceLine } from './itinerary-fragment.ts';
import styles from './FeeList.module.css';

/** The conservation fees a departure brings: they come by themselves and cannot be taken out, only explained. */
export function FeeList(props: { lines: readonly PriceLine[]; departureId: string }) {
  const fees = feesOf(props.lines, props.departureId);
  if (fees.length === 0) return null;
  return (
    <ul className={styles.fees}>
      {fees.map((fee) => (
        <li key={fee.areaId}>
          <span>
            <Trans>Tarifa de conservación: {fee.name}</Trans>
            <span className={styles.owner}>
              <Trans>La recibe {fee.owner}.</Trans>
            </span>
          </span>
          <MoneyText money={fee.total} />
        </li>
      ))}
    </ul>
  );
}
