import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { PriceLines_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Section } from '@/ui/page/Section.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './PriceLines.module.css';
import { PriceChanges } from './PriceChanges.tsx';
import { isFee } from './price-line.ts';
import { TotalsText } from './TotalsText.tsx';

const FRAGMENT: TypedDocumentNode<PriceLines_reservation> = gql`
  fragment PriceLines_reservation on Reservation {
    id
    departure {
      id
      trek {
        id
        name
      }
    }
    standing {
      isComplete
      totals {
        amount
        currency
      }
      lines {
        position
        kind
        rateClass
        ageClass
        quantity
        origin
        unit {
          amount
          currency
        }
        total {
          amount
          currency
        }
        departure {
          id
          date
          trek {
            id
            name
          }
        }
        conservationArea {
          id
          name
          owner {
            id
            name
          }
        }
      }
    }
    price {
      lines {
        position
        kind
        quantity
        addedAt
        total {
          amount
          currency
        }
        departure {
          id
          date
          trek {
            id
            name
          }
        }
        conservationArea {
          id
          name
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);
type Line = PriceLines_reservation['standing']['lines'][number];

/** The price as it stands: the route, one line per conservation fee saying whom it pays, what changes cost; below, every line that led there. */
export function PriceLines(props: { reservation: FragmentType<PriceLines_reservation> }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { standing: price } = reservation;
  const added = reservation.price.lines.filter((line) => line.addedAt !== null);
  return (
    <Section title={t`Precio`} help={t`Quedó fijado al bloquear: los cambios de tarifa posteriores no lo tocan. Lo que se agrega o se quita después usa las mismas tarifas.`}>
      <ul className={styles.lines}>
        {price.lines.map((line) => (
          <li key={line.position} className={styles.line} data-kind={line.kind}>
            <LineName line={line} trek={reservation.departure.trek.name} />
            <span className={styles.count}>
              {!isFee(line.kind) && (
                <>
                  {line.quantity} × <MoneyText money={line.unit} />
                </>
              )}
            </span>
            <span className={styles.total}>
              <MoneyText money={line.total} />
            </span>
          </li>
        ))}
        <li className={styles.line} data-kind="SUM">
          <span className={styles.name}>
            <Trans>Total</Trans>
            {!price.isComplete && (
              <span className={styles.note}>
                <Trans>Sin las líneas por confirmar.</Trans>
              </span>
            )}
          </span>
          <span className={styles.total}>
            <TotalsText totals={price.totals} />
          </span>
        </li>
      </ul>
      {added.length > 0 && <PriceChanges lines={added} />}
    </Section>
  );
}

function LineName({ line, trek }: { line: Line; trek: string }) {
  const { i18n } = useLingui();
  // A rate may be for a class of origin, of age, of both, or for everybody.
  const classes = [line.rateClass && i18n._(rateClassWords[line.rateClass]), line.ageClass && i18n._(ageClassWords[line.ageClass])].filter((word) => word !== null);
  const who = classes.length > 0 ? classes.map((word, at) => (at === 0 ? word : word.toLowerCase())).join(', ') : null;
  if (isFee(line.kind)) {
    return (
      <span className={styles.name}>
        {line.kind === 'AMENDMENT_FEE' ? <Trans>Por pasar a otra salida</Trans> : <Trans>Retenido por cancelación</Trans>}
        <OriginMark origin={line.origin} />
      </span>
    );
  }
  if (line.kind === 'TREK' || !line.conservationArea) {
    return (
      <span className={styles.name}>
        {trek}
        {who && <span className={styles.note}>{who}</span>}
        <OriginMark origin={line.origin} />
      </span>
    );
  }
  const { name, owner } = line.conservationArea;
  return (
    <span className={styles.name}>
      <Trans>Tarifa de conservación: {name}</Trans>
      <span className={styles.note}>
        {who && `${who} · `}
        <Trans>La recibe {owner.name}.</Trans>
      </span>
      <OriginMark origin={line.origin} />
    </span>
  );
}
