import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import type { LoadArgs } from './page-props.ts';

/** Where the link ends in the letter that asks whether an address is one's own. */
export function EmailConfirmedPage(props: { search: LoadArgs['search'] }) {
  const { t } = useLingui();
  if (props.search.error) {
    return (
      <PageBody width="text">
        <PageHeader title={t`Su correo todavía no está confirmado`} />
        <EmptyState
          action={
            <ButtonLink to="/desk/account">
              <Trans>Ir a mi cuenta</Trans>
            </ButtonLink>
          }
        >
          <Trans>El enlace venció o no está completo: dura una hora. Pida otro en su cuenta.</Trans>
        </EmptyState>
      </PageBody>
    );
  }
  return (
    <PageBody width="text">
      <PageHeader title={t`Su correo está confirmado`} />
      <EmptyState
        action={
          <ButtonLink to="/desk" look="primary">
            <Trans>Seguir</Trans>
          </ButtonLink>
        }
      >
        <Trans>Desde ahora puede invitar a otras personas y enviar documentos. Si antes dejó otra pestaña abierta, recárguela.</Trans>
      </EmptyState>
    </PageBody>
  );
}
