import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { MailboxHint } from '@/features/mails/MailboxHint.tsx';
import { RequestResetForm } from '@/features/people/RequestResetForm.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';

/** For who has forgotten the password: a letter with the way to a new one. */
export function ForgotPasswordPage() {
  const { t } = useLingui();
  return (
    <Kit>
      <PageBody width="text">
        <PageHeader title={t`Poner otra contraseña`} help={t`Escriba el correo de su cuenta y le enviamos un enlace.`} />
        <RequestResetForm />
        <MailboxHint />
        <p>
          <Link to="/sign-in">
            <Trans>Volver a ingresar</Trans>
          </Link>
        </p>
      </PageBody>
    </Kit>
  );
}
