import { Trans, useLingui } from '@lingui/react/macro';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { authClient } from './auth-client.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { CodeForm } from './CodeForm.tsx';

/** E-mail and password, and the code of whoever has a second factor. What was typed stays when the answer is no. `email`: signs in with this address only. */
export function SignInForm(props: { onSignedIn: () => Promise<void>; email?: string }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<{ code?: string; status: number } | null>(null);
  const [isCodeAsked, setCodeAsked] = useState(false);
  const form = useForm({
    initialValues: { email: props.email ?? '', password: '' },
    validate: {
      email: isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`),
      password: isNotEmpty(t`Escriba su contraseña.`),
    },
  });

  const signIn = form.onSubmit(async (values) => {
    setProblem(null);
    const { data, error } = await authClient.signIn.email(values);
    if (error) setProblem(error);
    else if ('twoFactorRedirect' in data) setCodeAsked(true);
    else await props.onSignedIn();
  });

  function startAgain() {
    form.setFieldValue('password', '');
    setCodeAsked(false);
  }
  if (isCodeAsked) return <CodeForm onSignedIn={props.onSignedIn} onBack={startAgain} />;

  return (
    <FormStack onSubmit={signIn}>
      <TextField label={t`Correo electrónico`} type="email" autoComplete="username" readOnly={props.email !== undefined} {...form.getInputProps('email')} />
      <PasswordField label={t`Contraseña`} autoComplete="current-password" {...form.getInputProps('password')} />
      {problem && (
        <Notice tone="stop" isAnnounced>
          <AuthProblem problem={problem} />
        </Notice>
      )}
      <Button type="submit" look="primary" isBusy={form.submitting}>
        <Trans>Ingresar</Trans>
      </Button>
    </FormStack>
  );
}
