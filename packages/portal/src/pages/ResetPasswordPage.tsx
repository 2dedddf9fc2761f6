import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { ResetPasswordForm } from '@/features/people/ResetPasswordForm.tsx';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Kit } from '@/ui/theme/Kit.tsx';
import type { LoadArgs } from './page-props.ts';

/** Where the link of the letter leads: a new password. */
export function ResetPasswordPage(props: { search: LoadArgs['search'] }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { token } = props.search;

  async function goOn() {
    await navigate({ to: '/sign-in' });
    showToast({ text: t`La contraseña nueva está guardada. Ingrese con ella.` });
  }

  return (
    <Kit>
      <PageBody width="text">
        <PageHeader title={t`Contraseña nueva`} />
        {typeof token === 'string' && token !== '' ? (
          <ResetPasswordForm token={token} onReset={goOn} />
        ) : (
          <EmptyState
            action={
              <ButtonLink to="/forgot-password">
                <Trans>Pedir un enlace</Trans>
              </ButtonLink>
            }
          >
            <Trans>A esta dirección le falta una parte. Abra el enlace completo del correo, o pida otro.</Trans>
          </EmptyState>
        )}
      </PageBody>
    </Kit>
  );
}
