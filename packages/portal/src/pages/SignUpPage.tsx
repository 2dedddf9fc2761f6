import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { MailboxHint } from '@/features/mails/MailboxHint.tsx';
import { SignUpForm } from '@/features/people/SignUpForm.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';

/** A person's own account; founding the agency is the next step, at the desk. */
export function SignUpPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();

  async function enter() {
    await client.resetStore();
    await navigate({ to: '/desk/found-agency' });
  }

  return (
    <Kit>
      <PageBody width="form">
        <PageHeader title={t`Crear una cuenta`} help={t`La cuenta es de una persona. Con ella registrará después su agencia.`} />
        <SignUpForm onSignedUp={enter} />
        <MailboxHint />
        <p>
          <Trans>
            ¿Ya tiene cuenta? <Link to="/sign-in">Ingrese</Link>.
          </Trans>
        </p>
      </PageBody>
    </Kit>
  );
}
