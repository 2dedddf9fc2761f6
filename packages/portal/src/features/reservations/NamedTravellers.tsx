import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { NamedTravellers_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './NamedTravellers.module.css';
import { awaitsNames, mustBeNamedNow } from './next-step.ts';

const FRAGMENT: TypedDocumentNode<NamedTravellers_reservation> = gql`
  fragment NamedTravellers_reservation on Reservation {
    id
    code
    state
    people
    named
    namingDeadline
    may {
      editManifest
    }
    travellers {
      id
      position
      firstNames
      lastNames
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Who travels, by name only: papers stay on the page of the list. */
export function NamedTravellers(props: { reservation: FragmentType<NamedTravellers_reservation>; today: LocalDate }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { travellers, named, people, code, may } = reservation;
  const missing = people - named;
  return (
    <Section
      title={t`Viajeros`}
      actions={
        travellers && (
          <ButtonLink to="/desk/reservations/$code/manifest" params={{ code }} size="small">
            {may.editManifest ? <Trans>Editar la lista</Trans> : <Trans>Ver la lista</Trans>}
          </ButtonLink>
        )
      }
    >
      {travellers === null && (
        <p className={styles.quiet}>
          <Trans>Su función no permite ver los nombres de esta reserva.</Trans>
        </p>
      )}
      {travellers && travellers.length > 0 && (
        <ol className={styles.names}>
          {travellers.map((traveller) => (
            <li key={traveller.id}>
              <span className={styles.number}>{traveller.position}</span> {traveller.firstNames} {traveller.lastNames}
            </li>
          ))}
        </ol>
      )}
      {travellers && missing > 0 && awaitsNames(reservation.state) && (
        <p className={styles.quiet}>
          <Plural value={missing} one="Falta # nombre" other="Faltan # nombres" />.{' '}
          {may.editManifest &&
            (mustBeNamedNow({ namingDeadline: reservation.namingDeadline, today: props.today }) ? (
              <Trans>
                El plazo para nombrarlos venció el <DateText date={reservation.namingDeadline} style="weekday" />.
              </Trans>
            ) : (
              <Trans>
                Pueden escribirse hasta el <DateText date={reservation.namingDeadline} style="weekday" />.
              </Trans>
            ))}
        </p>
      )}
    </Section>
  );
}
