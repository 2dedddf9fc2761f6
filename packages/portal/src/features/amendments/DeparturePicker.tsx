import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AmendTreksQuery, AmendTreksQueryVariables, OtherDeparturesQuery, OtherDeparturesQueryVariables } from '@/graphql/__generated__/documents.ts';
import { addDays } from '@/lib/format-date.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateField, SelectField } from '@/ui/fields/fields.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './AmendDialog.module.css';

const TREKS: TypedDocumentNode<AmendTreksQuery, AmendTreksQueryVariables> = gql`
  query AmendTreksQuery {
    treks {
      id
      slug
      name
      days
    }
  }
`;
const DEPARTURES: TypedDocumentNode<OtherDeparturesQuery, OtherDeparturesQueryVariables> = gql`
  query OtherDeparturesQuery($filter: DepartureFilter!, $first: Int!) {
    departures(filter: $filter, first: $first) {
      edges {
        node {
          id
          date
          endDate
          isOpen
          isOnRequest
          freeSpots
        }
      }
    }
  }
`;

const shown = 12;
/** Most groups move by some days: one begins to look two weeks before the present date. */
const daysBefore = 14;

/** Another date or another trek: the next departures with room for the group, from a day on. */
export function DeparturePicker(props: {
  current: { id: string; date: string; trekSlug: string };
  people: number;
  today: string;
  chosenId: string;
  onChoose: (departureId: string) => void;
}) {
  const { t } = useLingui();
  const [trekSlug, setTrek] = useState(props.current.trekSlug);
  const around = addDays(props.current.date, -daysBefore);
  const [from, setFrom] = useState(around > props.today ? around : props.today);
  const treks = useQuery(TREKS);
  const isFrom = /^\d{4}-\d\d-\d\d$/.test(from) && from >= props.today;
  const found = useQuery(DEPARTURES, {
    variables: { filter: { trekSlug, from: isFrom ? from : null, minFreeSpots: Math.max(1, props.people) }, first: shown * 2 },
    fetchPolicy: 'cache-and-network',
  });
  const departures = (found.data ?? found.previousData)?.departures.edges
    .map(({ node }) => node)
    .filter(({ id, isOpen, isOnRequest }) => id !== props.current.id && isOpen && !isOnRequest)
    .slice(0, shown);

  return (
    <div className={styles.picker}>
      <div className={styles.where}>
        <SelectField
          label={t`Ruta`}
          value={trekSlug}
          data={(treks.data?.treks ?? []).filter(({ days }) => days !== null).map(({ slug, name }) => ({ value: slug, label: name }))}
          onChange={(event) => setTrek(event.currentTarget.value)}
        />
        <DateField isSaidInWords label={t`A partir del día`} min={props.today} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </div>
      {!departures && (found.error ? <p><Trans>No se pudieron leer las salidas.</Trans></p> : <SkeletonBlock height={160} />)}
      {departures?.length === 0 && (
        <EmptyState>
          <Trans>Ninguna otra salida tiene sitio para el grupo. Pruebe con otra ruta o con una fecha más adelante.</Trans>
        </EmptyState>
      )}
      {departures && departures.length > 0 && (
        <fieldset className={styles.departures}>
          <legend className={styles.legend}>
            <Trans>Salidas con cupos</Trans>
          </legend>
          {departures.map((departure) => (
            <label key={departure.id} className={styles.departure}>
              <input type="radio" name="departure" checked={departure.id === props.chosenId} onChange={() => props.onChoose(departure.id)} />
              <span>
                <DateRangeText from={departure.date} to={departure.endDate} />
              </span>
              <span className={styles.free}>
                <Plural value={departure.freeSpots} one="# cupo libre" other="# cupos libres" />
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {props.chosenId !== props.current.id && (
        <Button size="small" onClick={() => props.onChoose(props.current.id)}>
          <Trans>Quedarse en la salida actual</Trans>
        </Button>
      )}
    </div>
  );
}
