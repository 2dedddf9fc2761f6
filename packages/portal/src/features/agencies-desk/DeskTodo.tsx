import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeskTodo_confirmed, DeskTodo_held } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { useServerNow } from '@/lib/use-server-now.ts';
import styles from './DeskTodo.module.css';
import { HeldRow } from './HeldRow.tsx';
import { namesMissing } from './names-missing.ts';
import { NamesRow } from './NamesRow.tsx';

const HELD: TypedDocumentNode<DeskTodo_held> = gql`
  fragment DeskTodo_held on Reservation {
    id
    code
    state
    people
    named
    heldAt
    expiresAt
    heldTogether {
      id
    }
    waitingEntry {
      id
      code
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
  }
`;
const CONFIRMED: TypedDocumentNode<DeskTodo_confirmed> = gql`
  fragment DeskTodo_confirmed on Reservation {
    id
    code
    people
    named
    namingDeadline
    departure {
      id
      date
      endDate
      trek {
        id
        name
      }
    }
  }
`;
fragmentRegistry.register(HELD);
fragmentRegistry.register(CONFIRMED);

const mostRows = 5;

/**
 * What needs somebody's hands: holds that run out, then names that are missing, the most urgent first. Reservations of one
 * hold are one row.
 */
export function DeskTodo(props: {
  held: Array<FragmentType<DeskTodo_held>>;
  confirmed: Array<FragmentType<DeskTodo_confirmed>>;
  today: LocalDate;
  /** What to say when nothing waits; nothing where something else does. */
  whenEmpty: ReactNode;
  countdown: (hold: { heldAt: string; expiresAt: string }) => ReactNode;
}) {
  const now = useServerNow();
  const { data: held } = useOwnFragment({ fragment: HELD, from: props.held });
  const { data: confirmed } = useOwnFragment({ fragment: CONFIRMED, from: props.confirmed });
  const running = held
    .flatMap(({ expiresAt, ...one }) => (expiresAt && Date.parse(expiresAt) > now ? [{ ...one, expiresAt }] : []))
    .filter(({ id, state, heldTogether }) => state === 'HELD' && (heldTogether[0]?.id ?? id) === id)
    .toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt));
  const unnamed = namesMissing(confirmed, props.today);
  const others = unnamed.length - mostRows;

  if (running.length === 0 && unnamed.length === 0) return props.whenEmpty;
  return (
    <div className={styles.todo}>
      <ul className={styles.rows}>
        {running.map((hold) => (
          <HeldRow key={hold.id} hold={hold} countdown={props.countdown(hold)} />
        ))}
        {unnamed.slice(0, mostRows).map((reservation) => (
          <NamesRow key={reservation.id} reservation={reservation} today={props.today} />
        ))}
      </ul>
      {others > 0 && (
        <p className={styles.others}>
          <Link to="/desk/reservations" search={{ view: 'confirmed' }}>
            <Plural value={others} one="Y # reserva más con nombres por escribir" other="Y # reservas más con nombres por escribir" />
          </Link>
        </p>
      )}
    </div>
  );
}
