import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { RequestQueue_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { CodeText } from '@/ui/words/CodeText.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { AcceptRequestDialog } from './AcceptRequestDialog.tsx';
import { RejectRequestDialog } from './RejectRequestDialog.tsx';
import styles from './RequestQueue.module.css';

const FRAGMENT: TypedDocumentNode<RequestQueue_reservation> = gql`
  fragment RequestQueue_reservation on Reservation {
    id
    code
    people
    reference
    heldAt
    expiresAt
    agency {
      id
      tradeName
    }
    heldTogether {
      id
      state
      departure {
        id
        date
        endDate
        freeSpots
        takenSpots
        groupSize
        trek {
          id
          name
        }
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

export type QueuedRequest = RequestQueue_reservation;

/** Requests that wait for the network, what is due first first: who asks for what, until when, and the two answers. */
export function RequestQueue(props: {
  requests: Array<FragmentType<RequestQueue_reservation>>;
  /** How long until it is due. */
  countdown: (request: { heldAt: string; expiresAt: string }) => ReactNode;
  /** The queue is not as the screen shows it. */
  onStale: () => void;
}) {
  const { t } = useLingui();
  const { data: requests } = useOwnFragment({ fragment: FRAGMENT, from: props.requests });
  const [answering, setAnswering] = useState<{ request: QueuedRequest; answer: 'accept' | 'reject' } | null>(null);
  const close = () => setAnswering(null);
  return (
    <>
      <DataTable
        caption={t`Solicitudes por responder`}
        rows={requests}
        rowKey={(request) => request.id}
        columns={[
          {
            key: 'agency',
            header: t`Agencia`,
            isName: true,
            cell: (request) => (
              <span className={styles.who}>
                <span>{request.agency.tradeName}</span>
                <Link to="/desk/reservations/$code" params={{ code: request.code }}>
                  <CodeText>{request.code}</CodeText>
                </Link>
              </span>
            ),
          },
          { key: 'departures', header: t`Salida`, cell: (request) => <Departures request={request} /> },
          { key: 'people', header: t`Personas`, align: 'end', cell: (request) => request.people },
          {
            key: 'due',
            header: t`Responder antes de`,
            cell: (request) =>
              request.expiresAt && (
                <span className={styles.due}>
                  <strong>{props.countdown({ heldAt: request.heldAt, expiresAt: request.expiresAt })}</strong>
                  <InstantText at={request.expiresAt} />
                </span>
              ),
          },
          {
            key: 'answer',
            header: t`Respuesta`,
            cell: (request) => (
              <span className={styles.answers}>
                <Button size="small" aria-label={t`Aceptar ${request.code}`} onClick={() => setAnswering({ request, answer: 'accept' })}>
                  <Trans>Aceptar</Trans>
                </Button>
                <Button size="small" look="danger" aria-label={t`Rechazar ${request.code}`} onClick={() => setAnswering({ request, answer: 'reject' })}>
                  <Trans>Rechazar</Trans>
                </Button>
              </span>
            ),
          },
        ]}
      />
      {answering?.answer === 'accept' && <AcceptRequestDialog request={answering.request} onClose={close} onStale={props.onStale} />}
      {answering?.answer === 'reject' && <RejectRequestDialog request={answering.request} onClose={close} onStale={props.onStale} />}
    </>
  );
}

function Departures({ request }: { request: QueuedRequest }) {
  return (
    <ul className={styles.departures}>
      {request.heldTogether.map(({ id, state, departure }) => (
        <li key={id}>
          <strong>{departure.trek.name}</strong>, <DateRangeText from={departure.date} to={departure.endDate} />
          <span className={styles.room}>
            {state === 'PENDING' ? (
              <Plural value={departure.freeSpots} one="queda # cupo libre aparte" other="quedan # cupos libres aparte" />
            ) : (
              <Trans>ya bloqueada, espera con ella</Trans>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
