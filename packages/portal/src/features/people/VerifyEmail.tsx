import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { AuthProblem } from './AuthProblem.tsx';
import { sendVerification, type AuthFault } from './second-factor.ts';

/** Says that the address is not proven yet, what waits for it, and sends the letter again. */
export function VerifyEmail(props: { email: string }) {
  const [sent, setSent] = useState<'no' | 'busy' | 'yes'>('no');
  const [problem, setProblem] = useState<AuthFault | null>(null);
  async function send() {
    setSent('busy');
    const answer = await sendVerification(props.email);
    setProblem(answer.problem);
    setSent(answer.problem ? 'no' : 'yes');
  }
  return (
    <Notice
      tone={problem ? 'stop' : sent === 'yes' ? 'info' : 'attention'}
      isAnnounced={problem !== null || sent === 'yes'}
      actions={
        sent !== 'yes' && (
          <Button size="small" isBusy={sent === 'busy'} onClick={() => void send()}>
            <Trans>Enviar el enlace otra vez</Trans>
          </Button>
        )
      }
    >
      {problem ? (
        <AuthProblem problem={problem} />
      ) : sent === 'yes' ? (
        <Trans>El enlace está en camino a {props.email}. Vale una hora.</Trans>
      ) : (
        <Trans>Falta confirmar este correo con el enlace de la carta. Hasta entonces no puede invitar a otras personas.</Trans>
      )}
    </Notice>
  );
}
