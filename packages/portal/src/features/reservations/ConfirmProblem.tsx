import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { stateWord } from '@/features/states/state-words.ts';
import type { ConfirmReservation } from '@/graphql/__generated__/documents.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ClosedText } from './ClosedText.tsx';
import { PartyText } from './PartyText.tsx';

export type ConfirmRefusal = Exclude<ConfirmReservation['confirmReservation'], { __typename: 'ConfirmReservationSuccess' }>;

/** Why a hold was not confirmed, with the facts, and what to do. */
export function ConfirmProblem(props: { refusal: ConfirmRefusal; code: string }) {
  return (
    <Notice tone="stop" isAnnounced>
      <Words {...props} />
    </Notice>
  );
}

function Words({ refusal, code }: { refusal: ConfirmRefusal; code: string }) {
  const { i18n } = useLingui();
  switch (refusal.__typename) {
    case 'HoldExpired':
      return (
        <Trans>
          El bloqueo terminó a las <InstantText at={refusal.expiredAt} style="time" /> (Lima) y los cupos volvieron a la venta. Los nombres siguen aquí; si aún hay sitio, puede
          volver a bloquear.
        </Trans>
      );
    case 'ReservationNotHeld':
      return (
        <Trans>
          La reserva ya no está bloqueada: ahora figura como «{i18n._(stateWord('reservation', refusal.state).word)}». Otra persona de su agencia pudo cambiarla.
        </Trans>
      );
    case 'ManifestIncomplete':
      return (
        <>
          <Plural value={refusal.people - refusal.named} one="Falta # nombre." other="Faltan # nombres." />{' '}
          <Trans>
            El plazo para seguir nombrando venció el <DateText date={refusal.namingDeadline} />.
          </Trans>{' '}
          <Link to="/desk/reservations/$code/manifest" params={{ code }}>
            <Trans>Completar los nombres</Trans>
          </Link>
        </>
      );
    case 'ManifestMismatch':
      return (
        <>
          <p>
            <Trans>Los viajeros nombrados no son los que se dijo al bloquear.</Trans>
          </p>
          <p>
            <Trans>
              Al bloquear: <PartyText party={refusal.stated} />.
            </Trans>
          </p>
          <p>
            <Trans>
              Nombrados: <PartyText party={refusal.listed} />.
            </Trans>{' '}
            <Link to="/desk/reservations/$code/manifest" params={{ code }}>
              <Trans>Revisar los nombres</Trans>
            </Link>
          </p>
        </>
      );
    case 'AgencyNotCertified':
      return (
        <Trans>
          La agencia figura como «{i18n._(stateWord('agency', refusal.standing).word)}»: solo una agencia con certificación vigente puede confirmar. Los cupos siguen bloqueados hasta
          su hora.
        </Trans>
      );
    case 'DepartureClosed':
      return <ClosedText trek={refusal.departure.trek.name} date={refusal.departure.date} reason={refusal.reason} />;
    default:
      return <Trans>La red no permitió confirmar. Vuelva a cargar la página para ver cómo está la reserva.</Trans>;
  }
}
