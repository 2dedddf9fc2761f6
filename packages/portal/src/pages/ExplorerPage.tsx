import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Explorer } from '@/features/developers/Explorer.tsx';
import { startQuery } from '@/features/developers/start-query.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';

/** Asking the network's interface by hand. The server opens this page for browsers at the interface's own address. */
export function ExplorerPage() {
  const { t } = useLingui();
  return (
    <PageBody>
      <PageHeader
        title={t`Explorador de consultas`}
        help={
          <Trans>
            Escriba una consulta y ejecútela con Ctrl + Intro. El icono del libro abre la documentación. Cómo hacerlo desde un programa: <Link to="/developers">para desarrolladores</Link>.
          </Trans>
        }
      />
      <Explorer startQuery={startQuery(t`Rutas de la red y sus próximas salidas. Ctrl + Intro la ejecuta.`)} />
    </PageBody>
  );
}
