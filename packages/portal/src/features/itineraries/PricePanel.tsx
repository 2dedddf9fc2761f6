import { Trans, useLingui } from '@lingui/react/macro';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { perPerson } from './fee-lines.ts';
import type { DepartureOf } from './day-plan.ts';
import type { BuiltItinerary, PriceLine } from './itinerary-fragment.ts';
import styles from './SidePanel.module.css';

/** The price of what is saved, line by line; currencies apart, never added to each other. */
export function PricePanel(props: { price: BuiltItinerary['price']; people: number; departureOf: DepartureOf; isBehind: boolean }) {
  const { t } = useLingui();
  const { price, people } = props;
  const isDemo = price.lines.some(({ origin }) => origin === 'DEMO');
  return (
    <section className={styles.panel} aria-busy={props.isBehind}>
      <h2 className={styles.title}>
        {t`Precio`} {props.isBehind && <span className={styles.behind}>{t`se actualiza al guardar`}</span>}
      </h2>
      {price.lines.length === 0 ? (
        <p className={styles.quiet}>
          <Trans>Aparece con la primera salida.</Trans>
        </p>
      ) : (
        <>
          <ul className={styles.lines}>
            {price.lines.map((line) => (
              <li key={line.position} className={styles.line} data-kind={line.kind}>
                <span className={styles.name}>
                  <LineName line={line} departureOf={props.departureOf} />
                </span>
                {line.unit && (
                  <span className={styles.count}>
                    {line.quantity} × <MoneyText money={line.unit} />
                    <WhoPays line={line} />
                  </span>
                )}
                <span className={styles.total}>
                  <MoneyText money={line.total} />
                </span>
              </li>
            ))}
          </ul>
          <div className={styles.sums}>
            {price.totals.map((total) => (
              <div key={total.currency}>
                <p className={styles.sum}>
                  <span>
                    <Trans>Total</Trans>
                  </span>
                  <MoneyText money={total} />
                </p>
                <p className={styles.each}>
                  <span>
                    <Trans>por persona, en promedio</Trans>
                  </span>
                  <MoneyText money={perPerson(total, people)} />
                </p>
              </div>
            ))}
            {!price.isComplete && (
              <p className={styles.quiet}>
                <Trans>Los totales no incluyen lo que está por confirmar.</Trans>
              </p>
            )}
            {isDemo && (
              <p>
                <OriginMark origin="DEMO" />
              </p>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function LineName({ line, departureOf }: { line: PriceLine; departureOf: DepartureOf }) {
  if (line.conservationArea) return <Trans>Tarifa de conservación: {line.conservationArea.name}</Trans>;
  return line.departure ? departureOf(line.departure.id)?.trek.name : null;
}

function WhoPays({ line }: { line: PriceLine }) {
  const { i18n } = useLingui();
  const words = [line.rateClass && rateClassWords[line.rateClass], line.ageClass && ageClassWords[line.ageClass]].filter((word) => word !== null);
  return words.length === 0 ? null : ` · ${words.map((word) => i18n._(word).toLowerCase()).join(', ')}`;
}
