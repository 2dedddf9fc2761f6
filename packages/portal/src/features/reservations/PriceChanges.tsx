import { Plural, Trans } from '@lingui/react/macro';
import type { PriceLines_reservation } from '@/graphql/__generated__/documents.ts';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { changesOf } from './price-line.ts';
import styles from './PriceChanges.module.css';

type Line = PriceLines_reservation['price']['lines'][number];

/** Every line a change added, change by change: nothing is edited, what no longer counts is taken back by a line of its own. */
export function PriceChanges(props: { lines: readonly Line[] }) {
  const changes = changesOf(props.lines);
  return (
    <details className={styles.changes}>
      <summary>
        <Plural value={changes.length} one="Ver la cuenta de # cambio" other="Ver la cuenta de # cambios" />
      </summary>
      {changes.map((change) => (
        <div key={change.at} className={styles.change}>
          <p className={styles.when}>
            <InstantText at={change.at} />
          </p>
          <ul>
            {change.lines.map((line) => (
              <li key={line.position} className={styles.line}>
                <span>
                  <What line={line} isMove={isMove(change.lines)} />
                </span>
                <span className={styles.total}>
                  <MoneyText money={line.total} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** A change that takes one departure back and adds another. */
function isMove(lines: readonly Line[]) {
  const added = lines.filter(({ kind, quantity }) => kind === 'TREK' && quantity > 0);
  return lines.some((line) => line.kind === 'TREK' && line.quantity < 0 && added.some(({ departure }) => departure?.id !== line.departure?.id));
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
          , <DateText date={line.departure.date} />
        </>
      )}
    </>
  );
}
