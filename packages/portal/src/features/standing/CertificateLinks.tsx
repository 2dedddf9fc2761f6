import { Trans } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import buttonStyles from '@/ui/actions/Button.module.css';
import { joinClasses } from '@/lib/join-classes.ts';
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
        <a href={certificate.pdfUrl} download className={joinClasses(buttonStyles.button, buttonStyles.secondary, buttonStyles.regular)}>
          <IconDownload size={20} stroke={1.75} aria-hidden />
          <Trans>Descargar el certificado (PDF)</Trans>
        </a>
      )}
      <ButtonLink to="/certificates/$number" params={{ number: certificate.number }} look="quiet">
        <Trans>Ver la página pública</Trans>
      </ButtonLink>
    </div>
  );
}
