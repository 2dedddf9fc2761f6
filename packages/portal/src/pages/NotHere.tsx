import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';

/** An address that leads nowhere, or to something this person may not see: the same answer for both. */
export function NotHere() {
  const { t } = useLingui();
  return (
    <PageBody>
      <PageHeader title={t`Aquí no hay nada`} />
      <EmptyState
        action={
          <ButtonLink to="/" look="secondary">
            <Trans>Ir al inicio</Trans>
          </ButtonLink>
        }
      >
        <Trans>La dirección no existe, o su cuenta no puede ver lo que hay en ella.</Trans>
      </EmptyState>
    </PageBody>
  );
}
