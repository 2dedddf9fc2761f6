import { Trans, useLingui } from '@lingui/react/macro';
import { hasLength, isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { authClient } from './auth-client.ts';
import { AuthProblem } from './AuthProblem.tsx';
import { shortestPassword } from './password.ts';

/** A new account: a person, not yet an agency. `email`: the account is for this address only; `verb`: what the button says. */
export function SignUpForm(props: { onSignedUp: () => Promise<void>; email?: string; verb?: string }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<{ code?: string; status: number } | null>(null);
  const form = useForm({
    initialValues: { name: '', email: props.email ?? '', password: '' },
    validate: {
      name: isNotEmpty(t`Escriba su nombre y apellido.`),
      email: isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`),
      password: hasLength({ min: shortestPassword }, t`Use al menos ${shortestPassword} caracteres.`),
    },
  });

  const signUp = form.onSubmit(async (values) => {
    setProblem(null);
    const { error } = await authClient.signUp.email(values);
    if (error) setProblem(error);
    else await props.onSignedUp();
  });

  return (
    <FormStack onSubmit={signUp}>
      <TextField label={t`Nombre y apellido`} autoComplete="name" {...form.getInputProps('name')} />
      <TextField label={t`Correo electrónico`} type="email" autoComplete="username" readOnly={props.email !== undefined} {...form.getInputProps('email')} />
      <PasswordField
        label={t`Contraseña`}
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
        {props.verb ?? <Trans>Crear mi cuenta</Trans>}
      </Button>
    </FormStack>
  );
}
