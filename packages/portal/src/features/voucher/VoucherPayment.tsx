import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { ageClassWords, rateClassWords } from '@/features/states/class-words.ts';
import type { VoucherPayment_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import styles from './VoucherSheet.module.css';

const FRAGMENT: TypedDocumentNode<VoucherPayment_reservation> = gql`
  fragment VoucherPayment_reservation on Reservation {
    id
    departure {
      id
      trek {
        id
        name
      }
    }
    price {
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
        unit {
          amount
          currency
        }
        total {
          amount
          currency
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
  }
`;
fragmentRegistry.register(FRAGMENT);
type Line = VoucherPayment_reservation['price']['lines'][number];

/** What was agreed to be paid, each currency apart. It says that it is no fiscal document. */
export function VoucherPayment(props: { reservation: FragmentType<VoucherPayment_reservation> }) {
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { price, departure } = reservation;
  return (
    <section className={styles.block}>
      <h3 className={styles.title}>
        <Trans>Resumen de pago</Trans>
      </h3>
      <table className={styles.table} data-kind="money">
        <tbody>
          {price.lines.map((line) => (
            <tr key={line.position}>
              <th scope="row">
                <LineName line={line} trek={departure.trek.name} />
              </th>
              <td>
                {line.quantity} × <MoneyText money={line.unit} />
              </td>
              <td>
                <MoneyText money={line.total} />
              </td>
            </tr>
          ))}
          {price.totals.map((total) => (
            <tr key={total.currency} data-sum>
              <th scope="row">
                <Trans>Total en {total.currency === 'PEN' ? 'soles' : 'USD'}</Trans>
              </th>
              <td />
              <td>
                <MoneyText money={total} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {!price.isComplete && (
          <>
            <Trans>Las líneas por confirmar no están en los totales.</Trans>{' '}
          </>
        )}
        <Trans>Resumen de pago, no es comprobante fiscal.</Trans>
      </p>
    </section>
  );
}

function LineName({ line, trek }: { line: Line; trek: string }) {
  const { i18n } = useLingui();
  if (line.kind === 'TREK' || !line.conservationArea) return trek;
  const { name, owner } = line.conservationArea;
  const who = line.rateClass && line.ageClass ? `${i18n._(rateClassWords[line.rateClass])}, ${i18n._(ageClassWords[line.ageClass]).toLowerCase()}` : '';
  return (
    <>
      <Trans>Tarifa de conservación: {name}</Trans>
      <br />
      <span className={styles.paperwork}>
        {who && `${who} · `}
        <Trans>La recibe {owner.name}.</Trans>
      </span>
    </>
  );
}
