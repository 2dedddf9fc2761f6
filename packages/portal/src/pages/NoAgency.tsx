import { Trans } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';

/** Work of an agency, for a person without one: the way to register it. */
export function NoAgency() {
  return (
    <EmptyState
      action={
        <ButtonLink to="/desk/found-agency" look="primary">
          <Trans>Registrar mi agencia</Trans>
        </ButtonLink>
      }
    >
      <Trans>Su cuenta todavía no pertenece a ninguna agencia. Regístrela con su RUC: toma dos minutos.</Trans>
    </EmptyState>
  );
}
