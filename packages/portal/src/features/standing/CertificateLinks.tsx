import { Trans } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { ButtonLink, FileLink } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import styles from './Standing.module.css';

/** The certificate as a paper, and the page where anybody checks it. Shortly after an approval it is still on its way. */
export function CertificateLinks({ certificate }: { certificate: { number: string; pdfUrl: string | null } | null }) {
  if (!certificate) {
    return (
      <Notice tone="info">
        <Trans>El certificado se está preparando: aparece aquí en unos segundos. Vuelva a cargar la página.</Trans>
      </Notice>
    );
  }
  return (
    <div className={styles.actions}>
      {certificate.pdfUrl && (
        <FileLink href={certificate.pdfUrl} download icon={<IconDownload size={20} stroke={1.75} aria-hidden />}>
          <Trans>Descargar el certificado (PDF)</Trans>
        </FileLink>
      )}
      <ButtonLink to="/certificates/$number" params={{ number: certificate.number }} look="quiet">
        <Trans>Ver la página pública</Trans>
      </ButtonLink>
    </div>
  );
}
