import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { PrivacyTables } from '@/features/personal-data/PrivacyTables.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './PrivacyPage.query.ts';

/** What the network keeps of people: made by the server from the tags of its database, so that it cannot say anything else. */
export function PrivacyPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  return (
    <PageBody>
      <PageHeader
        title={t`Datos personales`}
        help={t`Qué guarda la red de las personas, para qué, cuánto tiempo y qué pasa cuando alguien pide borrarlo. Esta lista sale del mismo registro que usa el sistema para borrar. Los plazos los fijó la red, salvo donde se siguen de cómo funciona el sistema.`}
      />
      <PrivacyTables entries={data.privacy} />
      <Section title={t`Sus derechos`}>
        <p>
          <Trans>
            Según la Ley 29733 usted puede pedir una copia de sus datos, corregirlos y borrarlos. Si tiene una cuenta, hágalo en{' '}
            <Link to="/desk/my-data">sus datos</Link>. Si viajó con una agencia, pídaselo a ella o a la red.
          </Trans>
        </p>
      </Section>
    </PageBody>
  );
}
