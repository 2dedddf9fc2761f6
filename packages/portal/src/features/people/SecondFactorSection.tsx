import { Trans, useLingui } from '@lingui/react/macro';
import { isNotEmpty, useForm } from '@mantine/form';
import { useState } from 'react';
import { Button, ButtonLink } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PasswordField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { BackupCodes } from './BackupCodes.tsx';
import { makeBackupCodes, turnSecondFactorOff, type AuthFault } from './second-factor.ts';
import styles from './SecondFactor.module.css';

type Step = 'off' | 'codes' | null;

/** Whether signing in asks for a code too; turning it off and making new backup codes ask for the password and a code. */
export function SecondFactorSection(props: { isOn: boolean; isNeeded: boolean; onChanged: () => Promise<void> }) {
  const { t } = useLingui();
  const [step, setStep] = useState<Step>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  return (
    <Section title={t`Segundo factor`} help={t`Además de la contraseña, un código que cambia cada medio minuto en su teléfono.`}>
      {props.isOn ? (
        <div className={styles.steps}>
          <Notice tone="go">
            <Trans>Activo: al ingresar se pide un código.</Trans>
          </Notice>
          {codes && <BackupCodes codes={codes} />}
          <div className={styles.row}>
            <Button onClick={() => setStep('codes')}>
              <Trans>Hacer nuevos códigos de respaldo</Trans>
            </Button>
            <Button look="danger" onClick={() => setStep('off')}>
              <Trans>Desactivar el segundo factor</Trans>
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.steps}>
          {props.isNeeded && (
            <Notice tone="attention">
              <Trans>Sus funciones en la red valen recién cuando lo active.</Trans>
            </Notice>
          )}
          <div>
            <ButtonLink to="/desk/second-factor">
              <Trans>Activar el segundo factor</Trans>
            </ButtonLink>
          </div>
        </div>
      )}
      {step && <ProofDialog step={step} onClose={() => setStep(null)} onCodes={setCodes} onChanged={props.onChanged} />}
    </Section>
  );
}

function ProofDialog(props: { step: 'off' | 'codes'; onClose: () => void; onCodes: (codes: string[]) => void; onChanged: () => Promise<void> }) {
  const { t } = useLingui();
  const [problem, setProblem] = useState<AuthFault | null>(null);
  const isOff = props.step === 'off';
  const form = useForm({
    initialValues: { password: '', code: '' },
    validate: { password: isNotEmpty(t`Escriba su contraseña.`), code: isNotEmpty(t`Escriba el código de su aplicación, o uno de respaldo.`) },
  });
  const send = form.onSubmit(async (proof) => {
    setProblem(null);
    const answer = isOff ? await turnSecondFactorOff(proof) : await makeBackupCodes(proof);
    if (answer.problem) return setProblem(answer.problem);
    if (!isOff) props.onCodes((answer.data as { backupCodes: string[] }).backupCodes);
    props.onClose();
    await props.onChanged();
  });
  return (
    <Dialog isOpen onClose={props.onClose} title={isOff ? t`Desactivar el segundo factor` : t`Nuevos códigos de respaldo`}>
      <p>
        {isOff ? (
          <Trans>Desde ahora se ingresará solo con la contraseña. Los códigos de respaldo dejan de servir.</Trans>
        ) : (
          <Trans>Los códigos de respaldo que tenga guardados dejan de servir.</Trans>
        )}
      </p>
      <FormStack onSubmit={send}>
        <PasswordField label={t`Contraseña actual`} autoComplete="current-password" data-autofocus {...form.getInputProps('password')} />
        <TextField label={t`Código`} help={t`De su aplicación, o uno de respaldo.`} autoComplete="one-time-code" {...form.getInputProps('code')} />
        {problem && (
          <Notice tone="stop" isAnnounced>
            <AuthProblem problem={problem} />
          </Notice>
        )}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look={isOff ? 'danger-filled' : 'primary'} isBusy={form.submitting}>
            {isOff ? <Trans>Desactivar</Trans> : <Trans>Hacer códigos nuevos</Trans>}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
