import { Trans, useLingui } from '@lingui/react/macro';
import { isEmail, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { authClient } from './auth-client.ts';
import { AuthProblem } from './AuthProblem.tsx';

/** Asks for a letter with the way to a new password. Never says whether an account with that address exists. */
export function RequestResetForm() {
  const { t } = useLingui();
  const [problem, setProblem] = useState<{ code?: string; status: number } | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initialValues: { email: '' },
    validate: { email: isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`) },
  });

  const ask = form.onSubmit(async ({ email }) => {
    setProblem(null);
    const { error } = await authClient.requestPasswordReset({ email });
    if (error) setProblem(error);
    else setSentTo(email);
  });

  if (sentTo) {
    return (
      <Notice tone="go" isAnnounced title={t`Revise su correo`}>
        <Trans>Si hay una cuenta con {sentTo}, le enviamos un enlace para poner otra contraseña. Sirve una vez, durante una hora.</Trans>
      </Notice>
    );
  }
  return (
    <FormStack onSubmit={ask}>
      <TextField label={t`Correo electrónico`} type="email" autoComplete="username" {...form.getInputProps('email')} />
      {problem && (
        <Notice tone="stop" isAnnounced>
          <AuthProblem problem={problem} />
        </Notice>
      )}
      <Button type="submit" look="primary" isBusy={form.submitting}>
        <Trans>Enviarme el enlace</Trans>
      </Button>
    </FormStack>
  );
}
