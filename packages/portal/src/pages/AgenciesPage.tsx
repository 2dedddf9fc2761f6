import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { CertifiedAgencyTable } from '@/features/agencies/CertifiedAgencyTable.tsx';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import type { load } from './AgenciesPage.query.ts';
import type { PageProps } from './page-props.ts';

/** Who may take travellers through the network, and how an agency gets there. */
export function AgenciesPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  return (
    <PageBody>
      <PageHeader
        title={t`Agencias certificadas`}
        help={t`Solo una agencia con certificación vigente puede bloquear y confirmar cupos. La red la da, con fecha de término, y la puede retirar.`}
      />
      <CertifiedAgencyTable agencies={data.certifiedAgencies} isDemo={data.network.isDemo} />
      <Section
        title={t`¿Su agencia quiere trabajar con las comunidades?`}
        help={t`Cree una cuenta, registre su agencia con su RUC y presente su expediente. La red lo revisa y le responde con su motivo.`}
      >
        <p>
          <ButtonLink to="/sign-up" look="primary">
            <Trans>Crear una cuenta</Trans>
          </ButtonLink>
        </p>
      </Section>
    </PageBody>
  );
}
