import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { SignInForm } from '@/features/people/SignInForm.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';
import { deskAddress } from './desk-address.ts';
import type { LoadArgs } from './page-props.ts';

/** The door to the desk. Leads back to the page that asked for it. */
export function SignInPage(props: { search: LoadArgs['search'] }) {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const to = deskAddress(props.search.to);

  async function enter() {
    await client.resetStore();
    await navigate({ to });
  }

  return (
    <Kit>
      <PageBody width="form">
        <PageHeader title={t`Ingresar`} help={t`Para agencias y para quienes trabajan en la red.`} />
        <SignInForm onSignedIn={enter} />
        <p>
          <Link to="/forgot-password">
            <Trans>Olvidé mi contraseña</Trans>
          </Link>
        </p>
        <p>
          <Trans>
            ¿Su agencia aún no tiene cuenta? <Link to="/sign-up">Cree una cuenta</Link>.
          </Trans>
        </p>
      </PageBody>
    </Kit>
  );
}
