import { Trans, useLingui } from '@lingui/react/macro';
import { isEmail, isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { changeEmail, type AuthFault } from './second-factor.ts';
import styles from './SecondFactor.module.css';

/** Another address, with the password as proof, and a code where the second factor is on. It counts once the link in the letter to it is opened; whether somebody else has it is not said. */
export function ChangeEmailForm(props: { email: string; needsCode: boolean }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<AuthFault | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useForm({
    initialValues: { newEmail: '', password: '', code: '' },
    validate: {
      newEmail: (value) => isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`)(value) ?? (value.trim().toLowerCase() === props.email ? t`Ese es el correo que ya tiene.` : null),
      password: isNotEmpty(t`Escriba su contraseña.`),
      code: (value) => (props.needsCode ? isNotEmpty(t`Escriba el código de su aplicación, o uno de respaldo.`)(value) : null),
    },
  });
  const send = form.onSubmit(async (wish) => {
    setProblem(null);
    setSentTo(null);
    const { code, ...plain } = wish;
    const answer = await changeEmail(props.needsCode ? { ...plain, code } : plain);
    if (answer.problem) return setProblem(answer.problem);
    setSentTo(wish.newEmail.trim());
    return form.reset();
  });
  return (
    <div className={styles.form}>
      <FormStack onSubmit={send}>
        <TextField label={t`Correo nuevo`} type="email" autoComplete="email" {...form.getInputProps('newEmail')} />
        <PasswordField label={t`Contraseña actual`} autoComplete="current-password" {...form.getInputProps('password')} />
        {props.needsCode && <TextField label={t`Código`} help={t`De su aplicación, o uno de respaldo.`} autoComplete="one-time-code" {...form.getInputProps('code')} />}
        {problem && (
          <Notice tone="stop" isAnnounced>
            <AuthProblem problem={problem} />
          </Notice>
        )}
        {sentTo && (
          <Notice tone="info" isAnnounced>
            <Trans>Si nadie más usa {sentTo}, una carta con un enlace está en camino. Vale una hora; hasta que lo abra, su correo sigue siendo el de antes.</Trans>
          </Notice>
        )}
        <Button type="submit" isBusy={form.submitting}>
          <Trans>Enviar el enlace al correo nuevo</Trans>
        </Button>
      </FormStack>
    </div>
  );
}
