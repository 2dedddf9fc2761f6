import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { HeldTogether_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Section } from '@/ui/page/Section.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './HeldTogether.module.css';
import { addTotals } from './totals.ts';
import { TotalsText } from './TotalsText.tsx';

const FRAGMENT: TypedDocumentNode<HeldTogether_reservation> = gql`
  fragment HeldTogether_reservation on Reservation {
    id
    state
    heldTogether {
      id
      code
      state
      people
      departure {
        id
        date
        endDate
        trek {
          id
          name
        }
      }
      price {
        totals {
          amount
          currency
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const ended: readonly string[] = ['EXPIRED', 'CANCELLED', 'REJECTED'];

/** Every reservation of the same hold, in order of date: one expiry, one confirmation. Nothing for a single departure. */
export function HeldTogether(props: { reservation: FragmentType<HeldTogether_reservation> }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { heldTogether } = reservation;
  if (heldTogether.length < 2) return null;
  const standing = heldTogether.filter((one) => !ended.includes(one.state));
  return (
    <Section
      title={t`Bloqueadas juntas`}
      help={
        reservation.state === 'HELD'
          ? t`Un solo plazo y una sola confirmación: todas o ninguna.`
          : t`Salieron del mismo bloqueo. Una vez confirmadas, cada una se cancela por separado.`
      }
    >
      <DataTable
        caption={t`Reservas del mismo bloqueo`}
        rows={heldTogether}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'code',
            header: t`Código`,
            isName: true,
            cell: (one) =>
              one.id === reservation.id ? (
                <>
                  <CodeText>{one.code}</CodeText> <span className={styles.this}>{t`(esta)`}</span>
                </>
              ) : (
                <Link to="/desk/reservations/$code" params={{ code: one.code }}>
                  <CodeText>{one.code}</CodeText>
                </Link>
              ),
          },
          { key: 'trek', header: t`Ruta`, cell: (one) => one.departure.trek.name },
          { key: 'dates', header: t`Fechas`, cell: (one) => <DateRangeText from={one.departure.date} to={one.departure.endDate} /> },
          { key: 'state', header: t`Estado`, cell: (one) => <StateMark of="reservation" state={one.state} /> },
          { key: 'people', header: t`Personas`, align: 'end', cell: (one) => one.people },
          { key: 'total', header: t`Total`, align: 'end', cell: (one) => <TotalsText totals={one.price.totals} /> },
        ]}
      />
      {standing.length > 1 && (
        <p className={styles.sum}>
          <Trans>
            Juntas:{' '}
            <strong>
              <TotalsText totals={addTotals(standing.map((one) => one.price))} />
            </strong>
          </Trans>
        </p>
      )}
    </Section>
  );
}
