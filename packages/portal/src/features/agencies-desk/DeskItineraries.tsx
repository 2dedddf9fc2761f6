import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { StateMark } from '@/features/states/StateMark.tsx';
import type { DeskItineraries_itinerary } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { DateText } from '@/ui/words/DateText.tsx';
import styles from './DeskItineraries.module.css';

const FRAGMENT: TypedDocumentNode<DeskItineraries_itinerary> = gql`
  fragment DeskItineraries_itinerary on Itinerary {
    id
    title
    clientName
    startDate
    dayCount
    people
    state
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The itineraries somebody worked on last. */
export function DeskItineraries(props: { itineraries: Array<FragmentType<DeskItineraries_itinerary>> }) {
  const { data: itineraries } = useOwnFragment({ fragment: FRAGMENT, from: props.itineraries });
  return (
    <ul className={styles.list}>
      {itineraries.map((itinerary) => (
        <li key={itinerary.id} className={styles.row}>
          <Link to="/desk/itineraries/$id" params={{ id: itinerary.id }} className={styles.link}>
            {itinerary.title}
          </Link>
          <StateMark of="itinerary" state={itinerary.state} />
          <span className={styles.facts}>
            {itinerary.clientName && <span>{itinerary.clientName}</span>}
            <DateText date={itinerary.startDate} />
            <span>
              <Plural value={itinerary.dayCount} one="# día" other="# días" />
            </span>
            <span>
              <Plural value={itinerary.people} one="# persona" other="# personas" />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
