import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { ClosedWords } from '@/features/states/ClosedWords.tsx';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { RoomMark } from '@/features/states/RoomMark.tsx';
import type { NextDepartures_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './NextDepartures.module.css';

const FRAGMENT: TypedDocumentNode<NextDepartures_trek> = gql`
  fragment NextDepartures_trek on Trek {
    id
    nextDepartures(first: 8) {
      id
      date
      state
      isOpen
      isOnRequest
      freeSpots
      origin
      closures {
        id
        reason
        sourceText
        sourceUrl
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The next departures of a trek, with their free spots. */
export function NextDepartures(props: { trek: FragmentType<NextDepartures_trek> }) {
  const { t } = useLingui();
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  if (trek.nextDepartures.length === 0) {
    return (
      <p className={styles.none}>
        <Trans>No hay salidas programadas de esta ruta.</Trans>
      </p>
    );
  }
  const isDemo = trek.nextDepartures.some((departure) => departure.origin === 'DEMO');
  return (
    <div className={styles.next}>
      {isDemo && <OriginMark origin="DEMO" />}
      <ol className={styles.list} aria-label={t`Próximas salidas`}>
        {trek.nextDepartures.map((departure) => (
          <li key={departure.id} className={styles.departure}>
            <span className={styles.date}>
              <DateText date={departure.date} style="weekday" />
            </span>
            <RoomMark departure={departure} />
            <ClosedWords closures={departure.closures} />
          </li>
        ))}
      </ol>
    </div>
  );
}
