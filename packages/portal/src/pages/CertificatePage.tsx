import { useReadQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { CertificateReport } from '@/features/certificates/CertificateReport.tsx';
import { useSignedForm } from '@/features/certificates/use-signed-form.ts';
import { PageBody } from '@/ui/page/PageBody.tsx';
import type { load } from './CertificatePage.query.ts';
import type { PageProps } from './page-props.ts';

/** For whoever is shown a certificate: what it is worth now, and what the paper itself says. */
export function CertificatePage(props: PageProps<typeof load>) {
  const { data, error } = useReadQuery(props.data);
  const check = useSignedForm();
  return (
    <PageBody>
      <CertificateReport certificate={data?.certificate ?? null} typed={props.params.number!} isAnswered={!error} check={check} />
      {data?.network.isDemo && (
        <p>
          <Trans>Demostración: este certificado es inventado y no vale nada.</Trans>
        </p>
      )}
    </PageBody>
  );
}
