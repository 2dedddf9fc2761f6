import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import type { JoinTrouble } from './join-outcome.ts';

const mostDates = 4;

/** Why the party does not wait, and what to do instead. */
export function JoinWaitingProblem(props: { trouble: JoinTrouble; isAllOrNothing: boolean }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { trouble } = props;

  switch (trouble.__typename) {
    case 'RoomNow': {
      const dates = trouble.departures.slice(0, mostDates).map(({ date }) => formatDate(date, language, 'weekday'));
      const more = trouble.departures.length - dates.length;
      return (
        <Notice tone="info" isAnnounced title={t`Hay cupo ahora: no hace falta esperar`}>
          <Plural value={trouble.departures.length} one="Su mínimo cabe en esta salida:" other="Su mínimo cabe en estas salidas:" /> {dates.join(', ')}
          {more > 0 && (
            <>
              {' '}
              <Plural value={more} one="y # más" other="y # más" />
            </>
          )}
          .{' '}
          {props.isAllOrNothing ? <Trans>Cierre y bloquee los cupos.</Trans> : <Trans>Bloquee los cupos; si prefiere esperar por más cupos, suba el mínimo.</Trans>}
        </Notice>
      );
    }
    case 'NoDepartureInRange':
      return (
        <Notice tone="stop" isAnnounced title={t`No hay salidas entre esas fechas`}>
          <Trans>La ruta no tiene salidas a la venta en ese tiempo; las que son a solicitud no tienen lista de espera. Elija otras fechas.</Trans>
        </Notice>
      );
    case 'WaitingRangeInvalid':
      return (
        <Notice tone="stop" isAnnounced title={t`Así no se puede esperar`}>
          <Trans>Revise las fechas, el mínimo y hasta cuándo espera: el rango es de {trouble.longestDays} días como máximo y no se espera después de la última fecha.</Trans>
        </Notice>
      );
    case 'TooManyWaiting':
      return (
        <Notice
          tone="stop"
          isAnnounced
          title={t`Su agencia ya tiene ${trouble.waiting} grupos en espera`}
          actions={
            <ButtonLink to="/desk/waiting-list" size="small">
              <Trans>Ver los grupos en espera</Trans>
            </ButtonLink>
          }
        >
          <Trans>Una agencia puede tener hasta {trouble.most} grupos en espera o con oferta a la vez. Retire uno que ya no haga falta, o responda una oferta.</Trans>
        </Notice>
      );
    case 'AgencyNotCertified':
      return (
        <Notice
          tone="stop"
          isAnnounced
          title={t`Solo una agencia certificada puede esperar por cupos`}
          actions={
            <ButtonLink to="/desk/certification" size="small">
              <Trans>Ver la certificación</Trans>
            </ButtonLink>
          }
        />
      );
    case 'PartyInvalid':
      return (
        <Notice tone="stop" isAnnounced title={t`El grupo no puede ser así`}>
          <Trans>Un grupo tiene de 1 a {trouble.largest} personas. Para grupos más grandes escriba a la red.</Trans>
        </Notice>
      );
    case 'Fault':
      return <FaultNotice fault={trouble.fault} />;
    default:
      return <FaultNotice fault="broken" />;
  }
}
