import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReservationFacts_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { DateRangeText, DateText } from '@/ui/words/DateText.tsx';
import { awaitsNames } from './next-step.ts';
import { PartyText } from './PartyText.tsx';
import { TotalsText } from './TotalsText.tsx';

const FRAGMENT: TypedDocumentNode<ReservationFacts_reservation> = gql`
  fragment ReservationFacts_reservation on Reservation {
    id
    state
    people
    named
    namingDeadline
    inCharge {
      id
      name
    }
    party {
      rateClass
      ageClass
      count
    }
    departure {
      id
      date
      endDate
      trek {
        id
        slug
        name
      }
    }
    standing {
      isComplete
      totals {
        amount
        currency
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The figures of a reservation: route, dates, group, total, names. */
export function ReservationFacts(props: { reservation: FragmentType<ReservationFacts_reservation> }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { departure, people, named } = reservation;
  return (
    <FactsStrip
      facts={[
        {
          label: t`Ruta`,
          value: (
            <Link to="/treks/$slug" params={{ slug: departure.trek.slug }}>
              {departure.trek.name}
            </Link>
          ),
        },
        { label: t`Fechas`, value: <DateRangeText from={departure.date} to={departure.endDate} /> },
        {
          label: t`Grupo`,
          value: <Plural value={people} one="# persona" other="# personas" />,
          note: <PartyText party={reservation.party} />,
        },
        { label: t`Total`, value: <TotalsText totals={reservation.standing.totals} />, note: reservation.standing.isComplete ? undefined : <Trans>Con precios por confirmar.</Trans> },
        { label: t`A cargo de`, value: reservation.inCharge?.name ?? <Trans>nadie: quien lo atendía dejó la agencia</Trans> },
        {
          label: t`Nombrados`,
          value: (
            <Trans>
              {named} de {people}
            </Trans>
          ),
          note:
            named < people && awaitsNames(reservation.state) ? (
              <Trans>
                Plazo: <DateText date={reservation.namingDeadline} />
              </Trans>
            ) : undefined,
        },
      ]}
    />
  );
}
