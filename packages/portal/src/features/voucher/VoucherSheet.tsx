import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { VoucherSheet_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { WeaveBand } from '@/ui/weave/WeaveBand.tsx';
import { DateRangeText, DateText, InstantText } from '@/ui/words/DateText.tsx';
import { codeGroups } from './code-groups.ts';
import { QrCode } from './QrCode.tsx';
import { VoucherDays } from './VoucherDays.tsx';
import { VoucherNames } from './VoucherNames.tsx';
import { VoucherNights } from './VoucherNights.tsx';
import { VoucherPayment } from './VoucherPayment.tsx';
import styles from './VoucherSheet.module.css';

const FRAGMENT: TypedDocumentNode<VoucherSheet_reservation> = gql`
  fragment VoucherSheet_reservation on Reservation {
    id
    code
    people
    reference
    confirmedAt
    agency {
      id
      tradeName
    }
    departure {
      id
      date
      endDate
      trek {
        id
        name
      }
    }
    heldTogether {
      id
      code
      state
    }
    ...VoucherDays_reservation
    ...VoucherNames_reservation
    ...VoucherNights_reservation
    ...VoucherPayment_reservation
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The paper a group carries: A4, what a warden needs in the upper half, readable in black and white. */
export function VoucherSheet(props: { reservation: FragmentType<VoucherSheet_reservation>; network: string; isDemo: boolean }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { code, departure, people, heldTogether } = reservation;
  const others = heldTogether.filter((one) => one.id !== reservation.id && one.state === 'CONFIRMED');
  return (
    <article className={styles.sheet} data-paper aria-label={t`Voucher ${code}`}>
      <WeaveBand height={12} />
      <div className={styles.paper}>
        <header className={styles.head}>
          <div className={styles.what}>
            <p className={styles.network}>
              {props.network} · <Trans>Voucher de reserva</Trans>
            </p>
            <p className={styles.code} aria-label={code}>
              {codeGroups(code).map((group) => (
                <span key={group}>{group}</span>
              ))}
            </p>
            <h2 className={styles.trek}>{departure.trek.name}</h2>
            <p className={styles.dates}>
              <DateRangeText from={departure.date} to={departure.endDate} /> · <Plural value={people} one="# persona" other="# personas" />
            </p>
            <p className={styles.quiet}>
              <Trans>Agencia: {reservation.agency.tradeName}</Trans>
              {reservation.reference && ` · ${reservation.reference}`}
            </p>
            <p className={styles.quiet}>
              {reservation.confirmedAt && (
                <Trans>
                  Confirmada el <InstantText at={reservation.confirmedAt} /> (Lima). Comienza el <DateText date={departure.date} style="long" />.
                </Trans>
              )}
            </p>
            {props.isDemo && (
              <p className={styles.demo}>
                <Trans>DEMOSTRACIÓN: datos inventados, no vale para ingresar</Trans>
              </p>
            )}
          </div>
          <QrCode text={`${window.location.origin}/desk/reservations/${code}`} />
        </header>
        <VoucherDays reservation={reservation} />
        <VoucherNames reservation={reservation} />
        <VoucherNights reservation={reservation} />
        <VoucherPayment reservation={reservation} />
        {others.length > 0 && (
          <p className={styles.quiet}>
            <Trans>Del mismo bloqueo, cada una con su voucher: {others.map((one) => one.code).join(', ')}.</Trans>
          </p>
        )}
      </div>
    </article>
  );
}
