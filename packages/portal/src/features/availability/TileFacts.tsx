import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ClosedWords } from '@/features/states/ClosedWords.tsx';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { resourceWords } from '@/features/states/resource-words.ts';
import type { TileFactsQuery, TileFactsQueryVariables } from '@/graphql/__generated__/documents.ts';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { MoneyText } from '@/ui/words/MoneyText.tsx';
import { limitsOf, type NeedFacts } from './limits.ts';
import styles from './TileFacts.module.css';

const QUERY: TypedDocumentNode<TileFactsQuery, TileFactsQueryVariables> = gql`
  query TileFactsQuery($id: ID!, $party: [PartyMemberInput!]!) {
    departure(id: $id) {
      id
      freeSpots
      takenSpots
      groupSize
      isOpen
      isOnRequest
      state
      origin
      closures {
        id
        reason
        sourceText
        sourceUrl
      }
      needs {
        date
        limitKind
        limit
        free
        isClosed
        resource {
          kind
          name
        }
      }
    }
    price(departureId: $id, party: $party) {
      totals {
        amount
        currency
      }
      isComplete
    }
  }
`;

/** What the group of one departure would meet, asked when somebody looks: room, what limits it, the price. */
export function TileFacts(props: { departureId: string; groupSize: number; hasPrice: boolean }) {
  const party = [{ rateClass: 'FOREIGN' as const, ageClass: 'ADULT' as const, count: props.groupSize }];
  const { data, error } = useQuery(QUERY, { variables: { id: props.departureId, party }, fetchPolicy: 'cache-and-network' });

  if (!data) {
    if (error) {
      return (
        <p className={styles.quiet}>
          <Trans>No pudimos preguntar el detalle de esta salida. El tablero sigue como estaba.</Trans>
        </p>
      );
    }
    return <SkeletonBlock height={92} />;
  }
  const { departure, price } = data;
  if (!departure) return null;
  const { binding, unknown } = limitsOf(departure.needs, props.groupSize);
  return (
    <>
      <div>
        <p className={styles.room}>
          <Plural value={departure.freeSpots} _0="Sin cupos libres" one="# cupo libre" other="# cupos libres" />{' '}
          <span className={styles.quiet}>
            <Trans>en todo el recorrido</Trans>
          </span>
        </p>
        <p className={styles.quiet}>
          <Trans>
            {departure.takenSpots} de {departure.groupSize} tomados en el grupo
          </Trans>{' '}
          <OriginMark origin={departure.origin} />
        </p>
      </div>
      <ClosedWords closures={departure.closures} />
      {binding.length > 0 && (
        <ul className={styles.limits}>
          {binding.map((need) => (
            <Limit key={`${need.resource.kind}${need.resource.name}${need.date}`} need={need} />
          ))}
        </ul>
      )}
      {unknown.length > 0 && (
        <p className={styles.quiet}>
          {unknown.length === 1 ? <Trans>Cupo diario por confirmar: {unknown[0]}.</Trans> : <Trans>Cupo diario por confirmar en {unknown.length} lugares de la ruta.</Trans>}
        </p>
      )}
      {props.hasPrice && price && (
        <p className={styles.price}>
          {price.totals.map((total, index) => (
            <span key={total.currency}>
              {index > 0 && ' · '}
              <strong>
                <MoneyText money={total} />
              </strong>
            </span>
          ))}{' '}
          <span className={styles.quiet}>
            <Plural value={props.groupSize} one="para # adulto extranjero" other="para # adultos extranjeros" />
            {!price.isComplete && (
              <>
                {'; '}
                <Trans>una parte está por confirmar</Trans>
              </>
            )}
          </span>
        </p>
      )}
    </>
  );
}

/** One resource-day that leaves least room: what, when, how many of how many. */
function Limit(props: { need: NeedFacts }) {
  const { i18n } = useLingui();
  const { need } = props;
  return (
    <li>
      <span>
        {i18n._(resourceWords[need.resource.kind](need.resource.name))}, <DateText date={need.date} style="brief" />:
      </span>{' '}
      <strong>
        {need.isClosed ? <Trans>cerrado</Trans> : <Trans>{need.free} libres de {need.limit}</Trans>}
      </strong>
    </li>
  );
}
