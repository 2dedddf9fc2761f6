import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import { SetUpSecondFactor } from '@/features/people/SetUpSecondFactor.tsx';
import { askViewerAgain, useViewer } from '@/features/people/viewer.ts';
import { QrCode } from '@/features/voucher/QrCode.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';

/** Sets the second factor up. Whoever works for the network is led here until it is on. */
export function SecondFactorPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  const navigate = useNavigate();
  const viewer = useViewer();

  async function goOn() {
    const again = await askViewerAgain(client);
    await navigate({ to: again?.networkRoles.length ? '/desk' : '/desk/account' });
  }

  return (
    <PageBody width="text">
      <PageHeader title={t`Activar el segundo factor`} help={t`Un código de su teléfono, además de la contraseña: quien la adivine no entra con ella sola.`} />
      {viewer?.needsSecondFactor && (
        <Notice tone="attention" title={t`Para trabajar en la red hace falta`}>
          <Trans>Sus funciones en la red valen recién cuando active el segundo factor. Toma dos minutos y necesita su teléfono.</Trans>
        </Notice>
      )}
      <SetUpSecondFactor drawQr={(text) => <QrCode text={text} />} onDone={goOn} />
      <p>
        <Link to="/desk/account">
          <Trans>Volver a mi cuenta</Trans>
        </Link>
      </p>
    </PageBody>
  );
}
