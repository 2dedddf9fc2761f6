import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { CertificateVerdict } from '@/features/certificates/CertificateVerdict.tsx';
import { SignedPart } from '@/features/certificates/SignedPart.tsx';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import type { load } from './CertificatePage.query.ts';
import type { PageProps } from './page-props.ts';

/** For whoever is shown a certificate: what it is worth now, and what the paper itself says. */
export function CertificatePage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data, error } = useReadQuery(props.data);
  const certificate = data?.certificate;
  // Without an answer the paper is compared with what the address says.
  const number = certificate?.number ?? props.params.number!.toUpperCase();
  return (
    <PageBody>
      <PageHeader title={certificate ? t`Certificado ${number}` : t`Certificado`} marks={certificate && <StateMark of="certificate" state={certificate.state} look="boxed" />} help={t`Un papel muestra el día en que se hizo; esta página, lo que vale en este momento.`} />
      {certificate && <CertificateVerdict certificate={certificate} />}
      {!certificate && error && (
        <Notice tone="attention" title={t`No se pudo preguntar a la red`}>
          <Trans>Sin conexión no se sabe qué vale hoy. Si el código trae la firma, abajo está lo que decía el papel el día de su emisión.</Trans>
        </Notice>
      )}
      {!certificate && !error && (
        <Notice tone="stop" title={t`Este número no existe`}>
          <Trans>La red no ha emitido ningún certificado con este número. No acepte el papel; avise a la red.</Trans>
        </Notice>
      )}
      <SignedPart number={number} />
      {data?.network.isDemo && (
        <p>
          <Trans>Demostración: este certificado es inventado y no vale nada.</Trans>
        </p>
      )}
    </PageBody>
  );
}
