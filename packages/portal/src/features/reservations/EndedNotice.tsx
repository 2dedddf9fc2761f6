import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { EndedNotice_reservation } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';

const FRAGMENT: TypedDocumentNode<EndedNotice_reservation> = gql`
  fragment EndedNotice_reservation on Reservation {
    id
    state
    expiresAt
    endedAt
    endReason
    endedBy
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Ends of which the notice speaks in its own words; any other is said as the network wrote it. */
const knownReasons = ['names-missing', 'unpaid', 'certification-suspended', 'certification-revoked', 'certification-lapsed'];

/**
 * A reservation that ended: since when the spots are back on sale, and why. `isOver`: the clock on the screen has passed
 * the end although the answer at hand still says held. Nothing for reservations that stand.
 */
export function EndedNotice(props: { reservation: FragmentType<EndedNotice_reservation>; isOver: boolean; actions?: ReactNode }) {
  const { t } = useLingui();
  const { data: reservation } = useOwnFragment({ fragment: FRAGMENT, from: props.reservation });
  const { state, endReason } = reservation;
  const since = reservation.endedAt ?? reservation.expiresAt;
  if (state === 'REJECTED' && since) {
    return (
      <Notice tone="stop" title={t`La red no aceptó la solicitud`} actions={props.actions}>
        <Trans>
          Los cupos volvieron a la venta el <InstantText at={since} /> (Lima). Motivo: {endReason}
        </Trans>
      </Notice>
    );
  }
  if ((state === 'EXPIRED' && endReason === 'unanswered') || (state === 'PENDING' && props.isOver)) {
    return (
      <Notice tone="stop" title={t`La red no respondió a tiempo`} isAnnounced actions={props.actions}>
        {since && (
          <Trans>
            Los cupos volvieron a la venta el <InstantText at={since} /> (Lima). Todo lo escrito sigue aquí.
          </Trans>
        )}
      </Notice>
    );
  }
  if (state === 'EXPIRED' || (state === 'HELD' && props.isOver)) {
    return (
      <Notice tone="stop" title={t`El bloqueo terminó`} isAnnounced actions={props.actions}>
        {since && (
          <Trans>
            Los cupos volvieron a la venta el <InstantText at={since} /> (Lima). Todo lo escrito sigue aquí.
          </Trans>
        )}
      </Notice>
    );
  }
  if (state !== 'CANCELLED' || !since) return null;
  if (endReason === 'released' || !endReason) {
    return (
      <Notice tone="info" title={t`Cupos liberados`} actions={props.actions}>
        <Trans>
          Su agencia los devolvió a la venta el <InstantText at={since} /> (Lima).
        </Trans>
      </Notice>
    );
  }
  const title = reservation.endedBy === 'NETWORK' ? t`La red canceló la reserva` : t`Reserva cancelada`;
  return (
    <Notice tone="stop" title={title} actions={props.actions}>
      <Trans>
        Los cupos volvieron a la venta el <InstantText at={since} /> (Lima).
      </Trans>{' '}
      {endReason === 'names-missing' && <Trans>Venció el plazo para nombrar y nadie estaba nombrado.</Trans>}
      {endReason === 'unpaid' && <Trans>Venció el plazo de pago y no se pagó.</Trans>}
      {endReason === 'certification-suspended' && <Trans>La red suspendió la certificación de la agencia, y lo que no estaba confirmado se liberó.</Trans>}
      {endReason === 'certification-revoked' && <Trans>La red revocó la certificación de la agencia, y lo que no estaba confirmado se liberó.</Trans>}
      {endReason === 'certification-lapsed' && <Trans>La certificación de la agencia venció, y lo que no estaba confirmado se liberó.</Trans>}
      {!knownReasons.includes(endReason) && <Trans>Motivo: {endReason}</Trans>}
      {reservation.endedBy === 'NETWORK' && !knownReasons.includes(endReason) && (
        <>
          {' '}
          <Trans>Vuelve todo lo que costaba.</Trans>
        </>
      )}
    </Notice>
  );
}
