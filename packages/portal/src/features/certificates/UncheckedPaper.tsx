import { Trans, useLingui } from '@lingui/react/macro';
import { Notice } from '@/ui/feedback/Notice.tsx';

/** Why the signature of a paper could not be checked here, and what would do. */
export function UncheckedPaper({ because }: { because: 'unknown-key' | 'no-keys' | 'unable' }) {
  const { t } = useLingui();
  return (
    <Notice tone="attention" title={t`No se pudo comprobar la firma de este papel`} isAnnounced>
      {because === 'unknown-key' && <Trans>Las claves que tiene este dispositivo no incluyen la de este papel. Con conexión, vuelva a cargar la página.</Trans>}
      {because === 'no-keys' && <Trans>Este dispositivo todavía no tiene la clave de la red y no hay conexión para pedirla.</Trans>}
      {because === 'unable' && <Trans>A este navegador le falta Ed25519, o la página no se abrió por una conexión segura. Compare el papel con el registro, aquí abajo.</Trans>}
    </Notice>
  );
}
