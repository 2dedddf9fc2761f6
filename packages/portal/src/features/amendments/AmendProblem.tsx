import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RoomWords } from '@/features/states/RoomWords.tsx';
import { stateWord } from '@/features/states/state-words.ts';
import { formatDate } from '@/lib/format-date.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { AmendRefusal } from './use-amendment.ts';

/** Why an amendment is not made, and what to do. Nothing was changed. `alternatives` stands below a refusal for room: where the group could go. */
export function AmendProblem({ refusal, alternatives }: { refusal: AmendRefusal; alternatives?: ReactNode }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const brief = (date: string) => formatDate(date, language, 'weekday');
  switch (refusal.__typename) {
    case 'NoRoom':
      return (
        <Notice tone="stop" isAnnounced title={refusal.limitedBy === 'CLOSED' ? t`Está cerrado: la reserva sigue como estaba` : t`No alcanza el cupo: la reserva sigue como estaba`} actions={alternatives}>
          <RoomWords shortage={refusal} />
        </Notice>
      );
    case 'HoldBudgetExceeded':
      return (
        <Notice tone="stop" isAnnounced title={t`El saldo de horas-cupo no alcanza`}>
          <Trans>
            Este bloqueo se extendió: sumar personas cuesta {formatNumber(refusal.asked, language)} horas-cupo y le quedan {formatNumber(refusal.left, language)}. Sume menos personas, o confirme antes: una
            reserva confirmada ya no las gasta.
          </Trans>
        </Notice>
      );
    case 'QuoteStale':
      return (
        <Notice tone="attention" isAnnounced title={t`Ese precio ya no vale: no se cambió nada`}>
          {refusal.cause === 'CHANGED' && <Trans>Alguien cambió la reserva o su lista mientras usted miraba. Calcule otra vez.</Trans>}
          {refusal.cause === 'EXPIRED' && <Trans>Pasó su tiempo. Calcule otra vez.</Trans>}
          {refusal.cause === 'LATER_TIER' && <Trans>Empezó otro tramo de cancelación. Calcule otra vez.</Trans>}
        </Notice>
      );
    case 'DepartureClosed':
      return (
        <Notice tone="stop" isAnnounced title={t`Esa salida ya no recibe a nadie`}>
          <Trans>Quitar personas sí se puede; para agregar o pasar el grupo, elija otra salida.</Trans>
        </Notice>
      );
    case 'DepartureOnRequest':
      return (
        <Notice tone="stop" isAnnounced title={t`Esa salida es a solicitud`}>
          <Trans>La red responde cada pedido. Solicite los cupos en el tablero de disponibilidad; cuando acepte, cancele esta reserva.</Trans>
        </Notice>
      );
    case 'OfferOnlyShrinks':
      return (
        <Notice tone="stop" isAnnounced title={t`Lo ofrecido de la lista de espera solo puede reducirse`}>
          <Trans>Hasta que confirme se pueden quitar personas, no agregar ni pasar a otra salida: detrás esperan otros grupos.</Trans>
        </Notice>
      );
    case 'AgencyNotCertified':
      return (
        <Notice tone="stop" isAnnounced title={t`Para tomar más cupos hace falta una certificación vigente`}>
          <Trans>La agencia figura como «{i18n._(stateWord('agency', refusal.standing).word)}». Quitar personas y cancelar sí se puede.</Trans>
        </Notice>
      );
    case 'ManifestMismatch':
      return (
        <Notice tone="stop" isAnnounced title={t`Los nombres no calzan con el grupo`}>
          <Trans>En la lista hay personas de otra clase o edad, o más de las que irían. Marque quiénes dejan el grupo; si alguien cumple 18 antes de la nueva fecha, cuéntelo como adulto.</Trans>
        </Notice>
      );
    case 'ManifestIncomplete':
      return (
        <Notice tone="stop" isAnnounced title={t`El plazo para nombrar ya pasó`}>
          <Trans>
            Hay {refusal.named} nombres para {refusal.people} personas, y el plazo fue el {brief(refusal.namingDeadline)}. Complete la lista antes, o bloquee los cupos nuevos aparte.
          </Trans>
        </Notice>
      );
    case 'PartyInvalid':
      return (
        <Notice tone="stop" isAnnounced title={t`El grupo no puede ser así`}>
          <Trans>Un grupo tiene de 1 a {refusal.largest} personas. Para grupos más grandes escriba a la red.</Trans>
        </Notice>
      );
    case 'NothingToAmend':
      return (
        <Notice tone="attention" isAnnounced title={t`No hay nada que cambiar`}>
          <Trans>La reserva ya está así. Alguien de su agencia pudo cambiarla mientras usted miraba.</Trans>
        </Notice>
      );
    case 'ReservationNotAmendable':
      return (
        <Notice tone="stop" isAnnounced title={t`La reserva ya no se modifica`}>
          <Trans>Figura como «{i18n._(stateWord('reservation', refusal.state).word)}». Se modifica mientras está bloqueada o confirmada, hasta el día antes de la salida.</Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="stop" isAnnounced>
          <Trans>La red no permitió el cambio. La reserva sigue como estaba.</Trans>
        </Notice>
      );
  }
}
