import { Trans, useLingui } from '@lingui/react/macro';
import { isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { sendCode, type AuthFault } from './second-factor.ts';

/** The second step of signing in: the code of the authenticator, or a backup code. */
export function CodeForm(props: { onSignedIn: () => Promise<void>; onBack: () => void }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<AuthFault | null>(null);
  const form = useForm({ initialValues: { code: '' }, validate: { code: isNotEmpty(t`Escriba el código de su aplicación, o uno de respaldo.`) } });

  const send = form.onSubmit(async ({ code }) => {
    setProblem(null);
    const answer = await sendCode(code);
    if (answer.problem) setProblem(answer.problem);
    else await props.onSignedIn();
  });

  return (
    <FormStack onSubmit={send}>
      <TextField
        label={t`Código`}
        help={t`Los seis números que muestra ahora su aplicación de autenticación. Si no la tiene a mano, uno de sus códigos de respaldo.`}
        autoComplete="one-time-code"
        data-autofocus
        ref={(input) => input?.focus()}
        {...form.getInputProps('code')}
      />
      {problem && (
        <Notice tone="stop" isAnnounced>
          <AuthProblem problem={problem} />
        </Notice>
      )}
      <Button type="submit" look="primary" isBusy={form.submitting}>
        <Trans>Ingresar</Trans>
      </Button>
      <Button look="quiet" onClick={props.onBack}>
        <Trans>Volver al correo y la contraseña</Trans>
      </Button>
    </FormStack>
  );
}
