import { Trans, useLingui } from '@lingui/react/macro';
import { isNotEmpty, useForm } from '@mantine/form';
import { useState, type ReactNode } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { beginSecondFactor, sendCode, type AuthFault, type NewSecondFactor } from './second-factor.ts';
import styles from './SecondFactor.module.css';

type Props = {
  /** Draws the secret for a telephone; on this machine, nothing is sent anywhere. */
  drawQr: (text: string) => ReactNode;
  /** The second factor is on. */
  onDone: () => Promise<void>;
};

/** Sets the second factor up: password, then the secret into the telephone and a first code, then the backup codes. It counts from the right code on. */
export function SetUpSecondFactor(props: Props) {
  const [made, setMade] = useState<NewSecondFactor | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  if (!made) return <AskPassword onMade={setMade} />;
  if (!isConfirmed) return <ScanAndConfirm made={made} drawQr={props.drawQr} onConfirmed={() => setConfirmed(true)} />;
  return (
    <div className={styles.steps}>
      <Notice tone="go" isAnnounced>
        <Trans>El segundo factor está activo. Desde ahora, al ingresar se pide también un código.</Trans>
      </Notice>
      <BackupCodes codes={made.backupCodes} />
      <div>
        <Button look="primary" onClick={() => void props.onDone()}>
          <Trans>Ya guardé los códigos</Trans>
        </Button>
      </div>
    </div>
  );
}

function AskPassword(props: { onMade: (made: NewSecondFactor) => void }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<AuthFault | null>(null);
  const form = useForm({ initialValues: { password: '' }, validate: { password: isNotEmpty(t`Escriba su contraseña.`) } });
  const begin = form.onSubmit(async ({ password }) => {
    setProblem(null);
    const answer = await beginSecondFactor(password);
    if (answer.problem) setProblem(answer.problem);
    else props.onMade(answer.data);
  });
  return (
    <FormStack onSubmit={begin}>
      <PasswordField label={t`Contraseña actual`} autoComplete="current-password" {...form.getInputProps('password')} />
      <Problem problem={problem} />
      <Button type="submit" look="primary" isBusy={form.submitting}>
        <Trans>Empezar</Trans>
      </Button>
    </FormStack>
  );
}

function ScanAndConfirm(props: { made: NewSecondFactor; drawQr: Props['drawQr']; onConfirmed: () => void }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<AuthFault | null>(null);
  const form = useForm({ initialValues: { code: '' }, validate: { code: isNotEmpty(t`Escriba los seis números que muestra la aplicación.`) } });
  const secret = new URL(props.made.totpURI).searchParams.get('secret') ?? '';
  const confirm = form.onSubmit(async ({ code }) => {
    setProblem(null);
    const answer = await sendCode(code);
    if (answer.problem) setProblem(answer.problem);
    else props.onConfirmed();
  });
  return (
    <div className={styles.steps}>
      <div className={styles.scan}>
        {props.drawQr(props.made.totpURI)}
        <div>
          <p>
            <Trans>Abra una aplicación de autenticación en su teléfono y escanee el código.</Trans>
          </p>
          <p>
            <Trans>O escriba esta clave en la aplicación:</Trans>
            <br />
            <code className={styles.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
      </div>
      <FormStack onSubmit={confirm}>
        <TextField label={t`Código que muestra la aplicación`} help={t`Seis números. Cambian cada medio minuto.`} autoComplete="one-time-code" inputMode="numeric" {...form.getInputProps('code')} />
        <Problem problem={problem} />
        <Button type="submit" look="primary" isBusy={form.submitting}>
          <Trans>Activar el segundo factor</Trans>
        </Button>
      </FormStack>
    </div>
  );
}

function Problem({ problem }: { problem: AuthFault | null }) {
  if (!problem) return null;
  return (
    <Notice tone="stop" isAnnounced>
      <AuthProblem problem={problem} />
    </Notice>
  );
}
