import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { CertifiedAgencyTable } from '@/features/agencies/CertifiedAgencyTable.tsx';
import { AreaTable } from '@/features/conservation-areas/AreaTable.tsx';
import { EntryFee } from '@/features/network/EntryFee.tsx';
import { ForestServices } from '@/features/network/ForestServices.tsx';
import { HomeFigures } from '@/features/network/HomeFigures.tsx';
import { SupporterList } from '@/features/network/SupporterList.tsx';
import { TrekRow } from '@/features/treks/TrekRow.tsx';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import type { load } from './HomePage.query.ts';
import type { PageProps } from './page-props.ts';

const treksShown = 3;

/** What stands below the hero. */
export function HomeSections(props: { data: PageProps<typeof load>['data'] }) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  const described = data.treks.filter((trek) => trek.stages.length > 0).slice(0, treksShown);
  return (
    <PageBody>
      <HomeFigures network={data.network} />
      <Section
        title={t`Las áreas y sus dueñas`}
        help={t`Cada área es de una comunidad. Donde el plazo legal concluyó y no encontramos renovación, lo decimos.`}
        actions={
          <ButtonLink to="/areas" size="small">
            <Trans>Ver las áreas</Trans>
          </ButtonLink>
        }
      >
        <AreaTable areas={data.conservationAreas} />
      </Section>
      <EntryFee />
      <Section title={t`Lo que hacen los bosques de queuña`}>
        <ForestServices network={data.network} />
      </Section>
      <Section
        title={t`Rutas`}
        actions={
          <ButtonLink to="/treks" size="small">
            <Trans>Ver todas las rutas</Trans>
          </ButtonLink>
        }
      >
        <RowList>
          {described.map((trek) => (
            <TrekRow key={trek.id} trek={trek} />
          ))}
        </RowList>
      </Section>
      <Section title={t`Agencias certificadas`}>
        <CertifiedAgencyTable agencies={data.certifiedAgencies} isDemo={data.network.isDemo} />
      </Section>
      <Section title={t`Quienes apoyan a la red`}>
        <SupporterList network={data.network} />
      </Section>
    </PageBody>
  );
}
