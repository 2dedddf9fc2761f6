import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import type { BoardTrek } from './board-rows.ts';
import styles from './BoardGrid.module.css';

/** The head of a row: the trek, how long, how high, what one adult pays; the page's help says which adult. */
export function BoardTrekCell(props: { trek: BoardTrek }) {
  const { trek } = props;
  return (
    <th scope="row" className={styles.trek}>
      <Link to="/treks/$slug" params={{ slug: trek.slug }} className={styles.trekName} title={trek.name} tabIndex={-1}>
        {trek.name}
      </Link>
      <span className={styles.trekFacts}>
        <Trans>{trek.days} d</Trans>
        {' · '}
        <MeasureText value={trek.highestPointM} unit="m" />
        {trek.pricePerTraveller && (
          <>
            {' · '}
            <Trans>
              adulto: <MoneyText money={trek.pricePerTraveller} style="short" />
            </Trans>
          </>
        )}
      </span>
    </th>
  );
}
