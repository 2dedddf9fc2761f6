import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import type { LoadArgs } from './page-props.ts';

/** Where the link in a letter to a new address ends. */
export function EmailChangedPage(props: { search: LoadArgs['search'] }) {
  const { t } = useLingui();
  const { error } = props.search;
  return (
    <PageBody width="text">
      <PageHeader title={error ? t`El correo sigue siendo el de antes` : t`Su correo es otro desde ahora`} />
      <EmptyState
        action={
          <ButtonLink to="/desk/account">
            <Trans>Ir a mi cuenta</Trans>
          </ButtonLink>
        }
      >
        {error ? <Refusal code={error} /> : <Trans>Desde ahora ingresa con él, y ahí le llegan las cartas. Al correo de antes le avisamos del cambio.</Trans>}
      </EmptyState>
    </PageBody>
  );
}

function Refusal({ code }: { code: unknown }) {
  if (code === 'USER_ALREADY_EXISTS') return <Trans>Entre tanto alguien creó una cuenta con el correo nuevo.</Trans>;
  if (code === 'INVALID_USER') return <Trans>En este navegador está abierta la cuenta de otra persona. Cierre esa sesión y abra el enlace de nuevo.</Trans>;
  return <Trans>El enlace ya se usó o venció: dura una hora y sirve una sola vez. Pida otro en su cuenta.</Trans>;
}
