import { Trans, useLingui } from '@lingui/react/macro';
import { hasLength, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { authClient } from './auth-client.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { shortestPassword } from './password.ts';

/** A new password by the link of a letter. It ends every session of the account; the person signs in anew. */
export function ResetPasswordForm(props: { token: string; onReset: () => Promise<void> }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<{ code?: string; status: number } | null>(null);
  const form = useForm({
    initialValues: { password: '' },
    validate: { password: hasLength({ min: shortestPassword }, t`Use al menos ${shortestPassword} caracteres.`) },
  });

  const reset = form.onSubmit(async ({ password }) => {
    setProblem(null);
    const { error } = await authClient.resetPassword({ newPassword: password, token: props.token });
    if (error) setProblem(error);
    else await props.onReset();
  });

  return (
    <FormStack onSubmit={reset}>
      <PasswordField
        label={t`Contraseña nueva`}
        help={t`Al menos ${shortestPassword} caracteres.`}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      {problem && (
        <Notice tone="stop" isAnnounced>
          <AuthProblem problem={problem} />
        </Notice>
      )}
      <Button type="submit" look="primary" isBusy={form.submitting}>
        <Trans>Guardar la contraseña nueva</Trans>
      </Button>
    </FormStack>
  );
}
