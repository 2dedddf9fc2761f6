import { useReadQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ClosureNotes } from '@/features/closures/ClosureNotes.tsx';
import { useViewer } from '@/features/people/viewer.ts';
import { CancelDepartureDialog } from '@/features/season/CancelDepartureDialog.tsx';
import { ReservationRows } from '@/features/season/ReservationRows.tsx';
import { CrewPart } from '@/features/season/CrewPart.tsx';
import { DepartureChangeDialog, type DepartureWork } from '@/features/season/DepartureChangeDialog.tsx';
import { DepartureVerbs } from '@/features/season/DepartureVerbs.tsx';
import { HoldShareDialog } from '@/features/season/HoldShareDialog.tsx';
import { NeedsTable } from '@/features/season/NeedsTable.tsx';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { StateMark } from '@/features/states/StateMark.tsx';
import { Timeline } from '@/features/states/Timeline.tsx';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FactsStrip } from '@/ui/figures/FactsStrip.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { RowList } from '@/ui/tables/RowList.tsx';
import { DateRangeText, DateText, InstantText } from '@/ui/words/DateText.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import type { load } from './StaffDeparturePage.query.ts';

/** One departure as operations run it: what it needs, who goes with it, who reserved, what is closed, what happened. */
export function StaffDeparturePage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const language = useLanguage();
  const viewer = useViewer();
  const router = useRouter();
  const { data } = useReadQuery(props.data);
  const [isCancelling, setCancelling] = useState(false);
  const [work, setWork] = useState<DepartureWork | null>(null);
  const [shareId, setShareId] = useState<string | null>(null);
  const { departure } = data;
  if (!viewer?.networkRoles.includes('OPERATIONS') || !departure) return <NotHere />;

  const shares = data.keptShares.filter((share) =>
    departure.needs.some((need) => need.resource.kind === share.resource.kind && need.resource.name === share.resource.name && need.date >= share.firstDate && need.date <= share.lastDate),
  );
  const share = shares.find(({ id }) => id === shareId);
  const done = () => {
    setCancelling(false);
    setWork(null);
    setShareId(null);
    void router.invalidate();
  };
  const mayCancel = ['DRAFT', 'OPEN', 'GUARANTEED', 'CLOSED'].includes(departure.state);

  return (
    <PageBody>
      <PageHeader
        title={`${departure.trek.name}, ${formatDate(departure.date, language, 'weekday')}`}
        marks={
          <>
            <StateMark of="departure" state={departure.state} look="boxed" /> <OriginMark origin={departure.origin} />
          </>
        }
        actions={
          mayCancel && (
            <>
              <DepartureVerbs departure={departure} onWork={setWork} />
              <Button look="danger" onClick={() => setCancelling(true)}>
                <Trans>Cancelar la salida</Trans>
              </Button>
            </>
          )
        }
      />
      <ClosureNotes closures={departure.closures} />
      <FactsStrip
        facts={[
          { label: t`Fechas`, value: <DateRangeText from={departure.date} to={departure.endDate} /> },
          { label: t`Ruta`, value: <Link to="/treks/$slug" params={{ slug: departure.trek.slug }}>{departure.trek.name}</Link> },
          { label: t`Grupo`, value: <Plural value={departure.groupSize} one="# persona" other="# personas" /> },
          { label: t`Tomados`, value: departure.takenSpots },
          { label: t`Libres para agencias`, value: departure.freeSpots },
          ...(departure.outlook?.minimum && departure.outlook.decideBy
            ? [{ label: t`Sale desde`, value: <Trans>{departure.outlook.minimum}, se decide el <DateText date={departure.outlook.decideBy} /></Trans> }]
            : []),
        ]}
      />
      <Section title={t`Lo que necesita`} help={t`Un cupo en la salida toma lugar en todo esto a la vez.`}>
        <NeedsTable needs={departure.needs} />
      </Section>
      <CrewPart departure={departure} members={data.crewMembers} onDone={done} />
      <Section title={t`Reservas`}>
        {departure.reservations && departure.reservations.length > 0 ? (
          <ReservationRows reservations={departure.reservations} />
        ) : (
          <p>
            <Trans>Nadie ha reservado todavía.</Trans>
          </p>
        )}
      </Section>
      {shares.length > 0 && (
        <Section title={t`Cupos guardados en su ruta`}>
          <RowList>
            {shares.map(({ id, quantity, agency, resource, releaseAt }) => (
              <li key={id}>
                <Trans>
                  {agency.tradeName}: {quantity} por día en {resource.name}, hasta el <InstantText at={releaseAt} />
                </Trans>{' '}
                <Button size="small" aria-label={t`Reservar para ${agency.tradeName}`} onClick={() => setShareId(id)}>
                  <Trans>Reservar</Trans>
                </Button>
              </li>
            ))}
          </RowList>
        </Section>
      )}
      {departure.history && <Timeline entries={departure.history} of="departure" />}
      {work && <DepartureChangeDialog departureIds={[departure.id]} work={work} onClose={() => setWork(null)} onDone={done} />}
      {isCancelling && <CancelDepartureDialog departureIds={[departure.id]} onClose={() => setCancelling(false)} onDone={done} />}
      {share && <HoldShareDialog share={share} departureId={departure.id} onClose={() => setShareId(null)} onDone={done} />}
    </PageBody>
  );
}
