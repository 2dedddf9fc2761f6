import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CellDrawer } from '@/features/occupancy/CellDrawer.tsx';
import { figuresAt, type OpenedCell } from '@/features/occupancy/heat.ts';
import { occupancyRows } from '@/features/occupancy/occupancy-csv.ts';
import { inputOf, readOccupancySearch, searchOf } from '@/features/occupancy/occupancy-search.ts';
import { countedWords, oneOfWords, ofWords, periodName } from '@/features/occupancy/occupancy-words.ts';
import { OccupancyBar } from '@/features/occupancy/OccupancyBar.tsx';
import { OccupancyHeat } from '@/features/occupancy/OccupancyHeat.tsx';
import { OccupancyLegend } from '@/features/occupancy/OccupancyLegend.tsx';
import { OccupancyPhone } from '@/features/occupancy/OccupancyPhone.tsx';
import { OccupancyTable } from '@/features/occupancy/OccupancyTable.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { csvName, saveCsv } from '@/lib/csv.ts';
import { phone, useMedia } from '@/lib/use-media.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { ScreenOnly } from '@/ui/page/ScreenOnly.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DateRangeText, InstantText } from '@/ui/words/DateText.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffOccupancyPage.query.ts';

/** How much of what is offered is taken, with the rows behind every number. For the network's staff. */
export function StaffOccupancyPage(props: PageProps<typeof load>) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const viewer = useViewer();
  const navigate = useNavigate();
  const isPhone = useMedia(phone);
  const { data } = useReadQuery(props.data);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const search = readOccupancySearch(props.search);
  const { occupancy } = data;
  if (!viewer || !occupancy) return <NotHere />;

  const { of, by, view } = search;
  const choices = { treks: data.treks, areas: data.conservationAreas, agencies: occupancy.agencies.map(({ id, tradeName }) => ({ id, name: tradeName })) };
  const figures = opened && figuresAt(occupancy, opened);
  const openedPeriod = occupancy.periods.find(({ period }) => period === opened?.period);
  const viewProps = { data: occupancy, of, by, onOpen: setOpened };

  function save() {
    const columns = [t`Línea`, i18n._(oneOfWords[of]), t`Primer día`, t`Último día`, of === 'AREA' || of === 'LODGING' ? t`Días` : t`Salidas`, t`Ofrecidos`, t`De cupo por confirmar`, t`Confirmados`, t`Bloqueados`, t`Tomados`, t`Personas`, t`Ocupación en %`];
    saveCsv(csvName([t`ocupación`, i18n._(ofWords[of]), search.from, search.to], occupancy!.asOf), occupancyRows(occupancy!, search, { columns, cell: t`celda`, rowTotal: t`total de la fila`, periodTotal: t`total del periodo`, total: t`total` }));
  }

  return (
    <PageBody>
      <PageHeader
        title={t`Ocupación`}
        help={i18n._(countedWords[of])}
        actions={
          <ScreenOnly>
            <Button onClick={save}><Trans>Descargar CSV</Trans></Button> <Button look="quiet" onClick={() => window.print()}><Trans>Imprimir</Trans></Button>
          </ScreenOnly>
        }
      />
      <ScreenOnly>
        <OccupancyBar search={search} choices={choices} isPhone={isPhone} onChange={(next) => void navigate({ to: '/staff/occupancy', search: searchOf(next) })} />
      </ScreenOnly>
      <Section title={i18n._(ofWords[of])} help={<><DateRangeText from={search.from} to={search.to} /> · <Trans>según los bloqueos vigentes el <InstantText at={occupancy.asOf} /> de Lima</Trans></>}>
        {occupancy.rows.length === 0 ? (
          <EmptyState><Trans>Nada ofrecido ni tomado en estos días con estos filtros. Amplíe las fechas o quite un filtro.</Trans></EmptyState>
        ) : (
          <>
            {isPhone ? <OccupancyPhone {...viewProps} /> : view === 'heat' ? <OccupancyHeat {...viewProps} /> : <OccupancyTable {...viewProps} />}
            {(isPhone || view === 'heat') && <OccupancyLegend isOfAgency={of === 'AGENCY'} />}
          </>
        )}
      </Section>
      {opened && figures && (
        <CellDrawer
          key={`${opened.rowId} ${opened.period}`}
          input={inputOf(search)}
          cell={opened}
          name={occupancy.rows.find(({ id }) => id === opened.rowId)?.name ?? t`Total`}
          periodName={openedPeriod ? periodName(openedPeriod, by, language) : t`todo el rango`}
          figures={figures}
          asOf={occupancy.asOf}
          mayOpenDepartures={viewer.networkRoles.includes('OPERATIONS')}
          onClose={() => setOpened(null)}
        />
      )}
    </PageBody>
  );
}
