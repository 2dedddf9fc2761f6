import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { Button } from '@/ui/actions/Button.tsx';
import { ErrorPanel } from '@/ui/feedback/ErrorPanel.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';

/** A page that could not be shown. The navigation around it stays. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui();
  const router = useRouter();
  const isPartMissing = /dynamically imported module|module script|preload CSS/i.test(String(error));

  function again() {
    if (isPartMissing) window.location.reload();
    else void router.invalidate().then(reset);
  }

  return (
    <PageBody>
      <ErrorPanel
        title={isPartMissing ? t`Una parte del portal no llegó` : t`No pudimos mostrar esta página`}
        actions={
          <Button onClick={again}>
            <Trans>Volver a intentar</Trans>
          </Button>
        }
      >
        {isPartMissing ? (
          <p>
            <Trans>No hay señal, o el portal se actualizó mientras lo usaba. Lo que guardó sigue guardado.</Trans>
          </p>
        ) : (
          <p>
            <Trans>El servidor no respondió como debía. Lo que guardó sigue guardado. Espere un momento y vuelva a intentar.</Trans>
          </p>
        )}
      </ErrorPanel>
    </PageBody>
  );
}
