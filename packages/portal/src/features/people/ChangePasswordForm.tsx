import { Trans, useLingui } from '@lingui/react/macro';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { PasswordField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { shortestPassword } from './password.ts';
import { changePassword, type AuthFault } from './second-factor.ts';
import styles from './SecondFactor.module.css';

/** Another password, with the one in use as proof. Sessions in other browsers end. */
export function ChangePasswordForm(props: { onChanged: () => Promise<void> }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<AuthFault | null>(null);
  const form = useForm({
    initialValues: { currentPassword: '', newPassword: '' },
    validate: { currentPassword: isNotEmpty(t`Escriba su contraseña.`), newPassword: hasLength({ min: shortestPassword }, t`Use al menos ${shortestPassword} caracteres.`) },
  });
  const send = form.onSubmit(async (passwords) => {
    setProblem(null);
    const answer = await changePassword(passwords);
    if (answer.problem) return setProblem(answer.problem);
    form.reset();
    showToast({ text: t`La contraseña nueva está guardada.` });
    await props.onChanged();
  });
  return (
    <div className={styles.form}>
      <FormStack onSubmit={send}>
        <PasswordField label={t`Contraseña actual`} autoComplete="current-password" {...form.getInputProps('currentPassword')} />
        <PasswordField label={t`Contraseña nueva`} help={t`Al menos ${shortestPassword} caracteres.`} autoComplete="new-password" {...form.getInputProps('newPassword')} />
        {problem && (
          <Notice tone="stop" isAnnounced>
            <AuthProblem problem={problem} />
          </Notice>
        )}
        <Button type="submit" isBusy={form.submitting}>
          <Trans>Cambiar la contraseña</Trans>
        </Button>
      </FormStack>
    </div>
  );
}
