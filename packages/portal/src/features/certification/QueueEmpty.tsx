import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import type { QueueShow } from './queue-search.ts';

/** No files in this list, and what there is instead. */
export function QueueEmpty(props: { show: QueueShow }) {
  const isWaiting = props.show === 'waiting';
  return (
    <EmptyState
      action={
        <ButtonLink to="/staff/certifications" search={isWaiting ? { show: 'all' } : {}}>
          {isWaiting ? <Trans>Ver todos los expedientes</Trans> : <Trans>Ver los que esperan</Trans>}
        </ButtonLink>
      }
    >
      {isWaiting && <Trans>Ningún expediente espera decisión.</Trans>}
      {props.show === 'mine' && <Trans>Usted no tiene expedientes a su cargo. Tome uno de los que esperan.</Trans>}
      {props.show === 'asked' && <Trans>Ninguna agencia tiene cambios pendientes.</Trans>}
      {props.show === 'overdue' && <Trans>Ningún expediente está fuera de plazo.</Trans>}
      {props.show === 'proposed' && <Trans>Ninguna propuesta espera a una segunda persona.</Trans>}
      {props.show === 'lapsing' && <Trans>Ninguna certificación vence en los próximos 60 días.</Trans>}
      {props.show === 'all' && <Trans>Ninguna agencia ha presentado todavía un expediente.</Trans>}
    </EmptyState>
  );
}
