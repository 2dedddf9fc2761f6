import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import type { QueueShow } from './queue-search.ts';

/** No files here: nothing waits, or none was ever decided so. */
export function QueueEmpty(props: { show: QueueShow }) {
  if (props.show === 'waiting') {
    return (
      <EmptyState
        action={
          <ButtonLink to="/staff/certifications" search={{ show: 'all' }}>
            <Trans>Ver los ya decididos</Trans>
          </ButtonLink>
        }
      >
        <Trans>Ningún expediente espera decisión.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={
        <ButtonLink to="/staff/certifications" search={{}}>
          <Trans>Ver los que esperan</Trans>
        </ButtonLink>
      }
    >
      {props.show === 'approved' && <Trans>Todavía no se ha aprobado ningún expediente.</Trans>}
      {props.show === 'rejected' && <Trans>No se ha denegado ningún expediente.</Trans>}
      {props.show === 'all' && <Trans>Ninguna agencia ha presentado todavía un expediente.</Trans>}
    </EmptyState>
  );
}
