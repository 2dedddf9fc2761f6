import { Plural, Trans } from '@lingui/react/macro';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import styles from './RequestQueue.module.css';
import type { QueuedRequest } from './RequestQueue.tsx';

/** What an answer does to the room of each departure: its spots stay taken, or they are free again. */
export function RoomEffect(props: { request: QueuedRequest; answer: 'accept' | 'reject' }) {
  const { people, heldTogether } = props.request;
  return (
    <ul className={styles.effects}>
      {heldTogether.map(({ id, departure }) => (
        <li key={id}>
          <strong>{departure.trek.name}</strong>, <DateRangeText from={departure.date} to={departure.endDate} />:{' '}
          {props.answer === 'accept' ? (
            <Trans>
              {departure.takenSpots} de {departure.groupSize} tomados en el grupo, con estos {people}.
            </Trans>
          ) : (
            <>
              <Plural value={people} one="# cupo vuelve a la venta." other="# cupos vuelven a la venta." />{' '}
              <Trans>
                Quedarán {departure.takenSpots - people} de {departure.groupSize} tomados en el grupo.
              </Trans>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
