import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AlternativesQuery, AlternativesQueryVariables } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './Alternatives.module.css';

const QUERY: TypedDocumentNode<AlternativesQuery, AlternativesQueryVariables> = gql`
  query AlternativesQuery($input: AlternativesInput!) {
    alternatives(input: $input) {
      kind
      daysAway
      shared
      parts {
        people
        free
        departure {
          id
          date
          endDate
          freeSpots
          isOpen
          isOnRequest
          state
          trek {
            id
            slug
            name
            days
            stages {
              id
              day
              overnight {
                id
                name
                altitudeM
              }
            }
          }
        }
      }
    }
  }
`;

export type Alternative = AlternativesQuery['alternatives'][number];
export type AlternativeDeparture = Alternative['parts'][number]['departure'];

/** What could be held instead at this moment, each with one press. The server has checked them over their whole routes. */
export function Alternatives(props: {
  agencyId: string;
  wished: { id: string; date: LocalDate };
  people: number;
  /** The other departures of the same wish: they stay. */
  keep?: readonly string[];
  /** A party in two parts is offered when one asks for it. */
  canSplit: boolean;
  takeWords: (alternative: Alternative) => string;
  isBusy: boolean;
  onTake: (alternative: Alternative) => void;
}) {
  const { agencyId, wished, people } = props;
  const [maySplit, setMaySplit] = useState(false);
  const input = { agencyId, departureId: wished.id, people, keep: [...(props.keep ?? [])], maySplit };
  const { data, previousData, error } = useQuery(QUERY, { variables: { input }, fetchPolicy: 'network-only' });
  const found = (data ?? previousData)?.alternatives;

  if (error) {
    return (
      <p className={styles.quiet}>
        <Trans>No pudimos preguntar por otras salidas. Vuelva a intentar en un momento.</Trans>
      </p>
    );
  }
  if (!found) return <SkeletonBlock height={96} />;
  return (
    <div className={styles.alternatives}>
      <p className={styles.title}>
        {found.length > 0 ? (
          <Trans>Ahora mismo sí hay cupo, en todo el recorrido:</Trans>
        ) : (
          <Plural value={people} one="En los siete días antes y después no hay otra salida con lugar para # persona." other="En los siete días antes y después no hay otra salida con lugar para # personas." />
        )}
      </p>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((one) => (
            <li key={one.parts.map(({ departure }) => departure.id).join()} className={styles.one}>
              <Words alternative={one} wished={wished} />
              <Button size="small" disabled={props.isBusy} onClick={() => props.onTake(one)}>
                {props.takeWords(one)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {props.canSplit && !maySplit && people > 1 && (
        <div>
          <Button size="small" look="quiet" onClick={() => setMaySplit(true)}>
            <Trans>Buscar también con el grupo en dos partes</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}

function Words(props: { alternative: Alternative; wished: { date: LocalDate } }) {
  const { t } = useLingui();
  const { kind, parts, shared, daysAway } = props.alternative;
  const first = parts[0]!.departure;
  const days = t`${plural(daysAway, { one: '# día', other: '# días' })}`;
  const when = daysAway === 0 ? t`el mismo día` : first.date > props.wished.date ? t`${days} después` : t`${days} antes`;
  const why = {
    OTHER_DATE: t`La misma ruta`,
    REVERSE_TREK: t`La ruta en el otro sentido`,
    NEIGHBOUR_TREK: t`Ruta vecina: también pasa por ${shared.slice(0, 2).join(', ')}`,
    SPLIT: t`El grupo en dos partes`,
  }[kind];
  return (
    <div>
      {parts.map(({ departure, people, free }) => (
        <p key={departure.id}>
          <span className={styles.name}>{departure.trek.name}</span>{' '}
          <span className={styles.facts}>
            <DateRangeText from={departure.date} to={departure.endDate} />
            {parts.length > 1 && (
              <>
                {' · '}
                <Plural value={people} one="# persona" other="# personas" />
              </>
            )}
            {' · '}
            <Plural value={free} one="# cupo libre" other="# cupos libres" />
          </span>
        </p>
      ))}
      <p className={styles.quiet}>
        {why}
        {parts.length === 1 && ` · ${when}`}
        {parts.some(({ departure }) => departure.isOnRequest) && (
          <>
            {' · '}
            <Trans>a solicitud</Trans>
          </>
        )}
      </p>
    </div>
  );
}
