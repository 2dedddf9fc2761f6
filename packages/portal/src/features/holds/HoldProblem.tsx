import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { RoomWords } from '@/features/states/RoomWords.tsx';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { Drift } from './FixedPrice.tsx';
import { StandingWords } from './StandingWords.tsx';
import type { HoldTrouble } from './hold-outcome.ts';

/**
 * Why the spots could not be held, in our own words, and what to do now. `alternatives` stands below a refusal for
 * room: other departures that would fit; `signInTo` is where to come back after signing in.
 */
export function HoldProblem(props: { trouble: HoldTrouble; signInTo: string; alternatives?: ReactNode }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { trouble } = props;
  const brief = (date: string) => formatDate(date, language, 'weekday');

  switch (trouble.__typename) {
    case 'NoRoom':
      return (
        <Notice tone="stop" isAnnounced title={trouble.limitedBy === 'CLOSED' ? t`Está cerrado: no se bloqueó nada` : t`No alcanza el cupo: no se bloqueó nada`} actions={props.alternatives}>
          {trouble.departure.trek.name}, {brief(trouble.departure.date)}. <RoomWords shortage={trouble} />
        </Notice>
      );
    case 'DepartureClosed':
      return (
        <Notice tone="stop" isAnnounced title={t`Esta salida ya no se vende`} actions={props.alternatives}>
          {trouble.reason === 'CANCELLED' && <Trans>La red canceló la salida del {brief(trouble.departure.date)}.</Trans>}
          {trouble.reason === 'STARTED' && <Trans>La salida del {brief(trouble.departure.date)} ya empezó, o empieza hoy.</Trans>}
          {trouble.reason === 'NOT_OPEN' && <Trans>La salida del {brief(trouble.departure.date)} no está abierta a reservas.</Trans>}
        </Notice>
      );
    case 'AgencyNotCertified':
      return (
        <Notice
          tone="stop"
          isAnnounced
          title={t`Solo una agencia certificada puede bloquear cupos`}
          actions={
            <ButtonLink to="/desk/certification" size="small">
              <Trans>Ver la certificación</Trans>
            </ButtonLink>
          }
        >
          <StandingWords standing={trouble.standing} />
        </Notice>
      );
    case 'PartyInvalid':
      return (
        <Notice tone="stop" isAnnounced title={t`El grupo no puede ser así`}>
          <Trans>Un grupo tiene de 1 a {trouble.largest} personas. Para grupos más grandes escriba a la red.</Trans>
        </Notice>
      );
    case 'PriceQuoteExpired':
      return (
        <Notice tone="stop" isAnnounced title={t`El precio fijado venció`}>
          <Trans>
            Rigió hasta el <InstantText at={trouble.validUntil} />. No se bloqueó nada.
          </Trans>{' '}
          {trouble.quote && trouble.quote.drift.length > 0 ? (
            <Trans>
              Con las tarifas de hoy la diferencia es <Drift of={trouble.quote.drift} />: si vuelve a intentar, bloquea con ellas.
            </Trans>
          ) : (
            <Trans>Las tarifas de hoy son las mismas: vuelva a intentar.</Trans>
          )}
        </Notice>
      );
    case 'PriceQuoteStale':
      return (
        <Notice tone="stop" isAnnounced title={t`El precio fijado es para otro pedido`}>
          <Trans>Cambiaron las salidas o el grupo después de fijarlo. No se bloqueó nada: si vuelve a intentar, bloquea con las tarifas de hoy.</Trans>
        </Notice>
      );
    case 'ItineraryStale':
      return (
        <Notice tone="stop" isAnnounced title={t`El itinerario cambió mientras usted lo bloqueaba`}>
          <Trans>Otra persona de su agencia lo guardó. Revise lo que cambió y vuelva a bloquear: no se bloqueó nada.</Trans>
        </Notice>
      );
    case 'ItineraryNotHoldable':
      return (
        <Notice tone="stop" isAnnounced title={t`El itinerario no se puede bloquear así`}>
          {trouble.isReserved ? (
            <Trans>Sus salidas ya están bloqueadas o reservadas. Vea sus reservas.</Trans>
          ) : (
            <Trans>Hay conflictos por resolver: están marcados en sus días y en la lista. No se bloqueó nada.</Trans>
          )}
        </Notice>
      );
    case 'WishNotHoldable':
      return (
        <Notice tone="stop" isAnnounced title={t`Aún no hay qué bloquear`}>
          <Trans>El itinerario no tiene ninguna salida. Agregue una y vuelva a intentar.</Trans>
        </Notice>
      );
    case 'NotSignedIn':
      return (
        <Notice
          tone="stop"
          isAnnounced
          title={t`Su sesión terminó`}
          actions={
            <ButtonLink to="/sign-in" search={{ to: props.signInTo }} size="small">
              <Trans>Ingresar y volver aquí</Trans>
            </ButtonLink>
          }
        >
          <Trans>No se bloqueó nada. Lo que eligió y escribió sigue aquí: ingrese y vuelva a intentar.</Trans>
        </Notice>
      );
    case 'NotAllowed':
      return (
        <Notice tone="stop" isAnnounced title={t`Su función en la agencia no permite bloquear`}>
          <Trans>Pueden hacerlo la persona titular y quienes tienen la función de reservas.</Trans>
        </Notice>
      );
    default:
      return (
        <Notice tone="attention" isAnnounced title={t`No llegó la respuesta`}>
          <Trans>No sabemos si los cupos se bloquearon. Vuelva a intentar: el mismo pedido nunca se bloquea dos veces.</Trans>
        </Notice>
      );
  }
}
