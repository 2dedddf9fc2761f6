import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { ClosureNotes } from '@/features/closures/ClosureNotes.tsx';
import { FeeTable } from '@/features/conservation-areas/FeeTable.tsx';
import { NextDepartures } from '@/features/departures/NextDepartures.tsx';
import { SeasonBar } from '@/features/treks/SeasonBar.tsx';
import { StageList } from '@/features/treks/StageList.tsx';
import { TrekHeader } from '@/features/treks/TrekHeader.tsx';
import { TrekRoute } from '@/features/treks/TrekRoute.tsx';
import { TrekTracks } from '@/features/treks/TrekTracks.tsx';
import { CardGrid } from '@/ui/page/CardGrid.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { Sources } from '@/ui/words/Sources.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './TrekPage.query.ts';

/** One route: its places, its stages, what is known and what is not. */
export function TrekPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const { data } = useReadQuery(props.data);
  const { trek } = data;
  if (!trek) return <NotHere />;
  return (
    <PageBody>
      <TrekHeader trek={trek} />
      <ClosureNotes closures={trek.closures} />
      <TrekTracks trek={trek} />
      {(trek.stages.length === 0 || trek.stages.some(({ track }) => track === null)) && <TrekRoute trek={trek} />}
      {trek.stages.length > 0 && (
        <Section title={t`Etapas`}>
          <StageList trek={trek} />
        </Section>
      )}
      {trek.stages.length > 0 && (
        <Section title={t`Próximas salidas`} help={t`Cupos libres en toda la ruta: el grupo, las áreas de cada día y los alojamientos de cada noche.`}>
          <NextDepartures trek={trek} />
        </Section>
      )}
      <Section
        title={t`Lo que se paga al entrar`}
        help={t`La tarifa de conservación se paga por persona y por área, sin descuentos ni comisiones. Es de la comunidad dueña.`}
      >
        {trek.conservationAreas.length === 0 ? (
          <p>
            <Trans>No consta que la ruta cruce un área de conservación de la red.</Trans>
          </p>
        ) : (
          <CardGrid>
            {trek.conservationAreas.map((area) => (
              <div key={area.id}>
                <h3>{area.name}</h3>
                <FeeTable area={area} />
              </div>
            ))}
          </CardGrid>
        )}
      </Section>
      <Section title={t`Temporada`}>
        <SeasonBar trek={trek} />
      </Section>
      <Sources sources={trek.sources} grounds={trek.factGrounds} />
    </PageBody>
  );
}
