import { useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Navigate, useNavigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useViewer } from '@/features/people/viewer.ts';
import { ChangeSeasonDialog } from '@/features/season/ChangeSeasonDialog.tsx';
import { ClosureDialog } from '@/features/season/ClosureDialog.tsx';
import { ClosureTable } from '@/features/season/ClosureTable.tsx';
import { CrewList } from '@/features/season/CrewList.tsx';
import { RuleLists } from '@/features/season/RuleLists.tsx';
import type { ChangeKind } from '@/features/season/season-change.ts';
import { monthRange, readSeasonSearch } from '@/features/season/season-search.ts';
import { resourceKindWords } from '@/features/season/season-words.ts';
import { SeasonBar } from '@/features/season/SeasonBar.tsx';
import { SeasonTable } from '@/features/season/SeasonTable.tsx';
import { targetsOf } from '@/features/season/closure-targets.ts';
import { useDeparturesByDay } from '@/features/season/use-departures-by-day.ts';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { addMonths } from '@/lib/calendar.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { FilterMonth } from '@/ui/filters/FilterMonth.tsx';
import { ControlRow, FilterSelect } from '@/ui/filters/filters.tsx';
import { Button } from '@/ui/actions/Button.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import { SeasonTabs } from './SeasonTabs.tsx';
import type { load } from './StaffSeasonPage.query.ts';

type Range = { firstDate: LocalDate; lastDate: LocalDate };

/** The season as operations run it: what limits each day, and every change with its effect before it is saved. */
export function StaffSeasonPage(props: PageProps<typeof load>) {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const router = useRouter();
  const { data } = useReadQuery(props.data);
  const [chosen, setChosen] = useState<Range | null>(null);
  const [open, setOpen] = useState<ChangeKind | 'closure' | null>(null);
  const { resource: resourceId, month, close } = readSeasonSearch(props.search);
  const resource = data.resources.find(({ id }) => id === resourceId);
  // The group of a departure bears the name of its trek.
  const departures = useDeparturesByDay(resource?.kind === 'GROUP' ? data.treks.find(({ name }) => name === resource.name)?.slug : undefined, monthRange(month));
  if (!viewer?.networkRoles.includes('OPERATIONS')) return <NotHere />;

  // Nobody's work begins with an empty page: the first trek, until another is chosen.
  const first = data.resources.find(({ kind }) => kind === 'GROUP') ?? data.resources[0];
  if (!resource && first) return <Navigate to="/staff/season/limits" search={{ resource: first.id, month, ...(close && { close: `${close.kind}:${close.targetId}` }) }} replace />;
  const range = chosen ?? monthRange(month);
  const go = (search: { resource?: string; month?: LocalDate }) => {
    setChosen(null);
    void navigate({ to: '/staff/season/limits', search: { resource: resourceId ?? undefined, month, ...search } });
  };
  // The chosen days stay: one change of them is often followed by another.
  const done = () => {
    leaveDialog();
    void router.invalidate();
  };
  // Whoever came from a page of the catalogue to close it finds the dialog open; once left, the address no longer asks for it.
  function leaveDialog() {
    setOpen(null);
    if (close) void navigate({ to: '/staff/season/limits', search: { resource: resourceId ?? undefined, month }, replace: true });
  }

  /** The first press begins a range, the second one ends it, in whichever direction. */
  function press(date: LocalDate) {
    const isBegun = chosen !== null && chosen.firstDate === chosen.lastDate;
    if (!isBegun) setChosen({ firstDate: date, lastDate: date });
    else setChosen(date < chosen.firstDate ? { firstDate: date, lastDate: chosen.firstDate } : { firstDate: chosen.firstDate, lastDate: date });
  }

  return (
    <PageBody>
      <PageHeader title={t`Temporada`} help={t`Qué limita cada día. Todo cambio muestra a quién afecta antes de guardarse; ninguno toca lo ya reservado.`} />
      <SeasonTabs shown="limits" />
      <ControlRow label={t`Qué días se muestran`}>
        <FilterSelect
          label={t`Qué`}
          value={resource?.id ?? ''}
          options={data.resources.map(({ id, kind, name }) => ({ value: id, label: `${i18n._(resourceKindWords[kind])}: ${name}` }))}
          onChange={(id) => go({ resource: id })}
        />
        <FilterMonth label={t`Mes`} value={month} today={limaToday()} before={addMonths(month, -1)} after={addMonths(month, 1)} onChange={(to) => to && go({ month: to })} />
      </ControlRow>
      {resource ? (
        <>
          <SeasonBar range={range} isChosen={chosen !== null} onChange={setOpen} onForget={() => setChosen(null)} />
          <Section title={resource.name} help={<><DateText date={month} style="month" /> <OriginMark origin={resource.origin} /></>}>
            {data.seasonDays && data.seasonDays.length > 0 ? <SeasonTable days={data.seasonDays} range={chosen} departures={departures} onPress={press} /> : <EmptyState><Trans>Ninguna salida necesita esto en el mes. Un límite que se ponga ahora valdrá para las que se abran.</Trans></EmptyState>}
          </Section>
        </>
      ) : (
        <EmptyState action={<Button onClick={() => setOpen('closure')}><Trans>Cerrar una etapa, un lugar o un área</Trans></Button>}>
          <Trans>El catálogo todavía no tiene rutas ni áreas que limiten un día.</Trans>
        </EmptyState>
      )}
      <Section title={t`Cierres`}>
        <ClosureTable closures={data.closures} onDone={done} />
      </Section>
      <Section title={t`Cupos guardados, topes y excepciones`}>
        <RuleLists shares={data.keptShares} caps={data.agencyCaps} overrides={data.capacityOverrides} onDone={done} />
      </Section>
      <Section title={t`Guías y arrieros`} help={t`Se asignan en la página de cada salida; nadie va con dos salidas el mismo día.`}>
        <CrewList members={data.crewMembers} treks={data.treks} onDone={() => void router.invalidate()} />
      </Section>
      {open && open !== 'closure' && resource && (
        <ChangeSeasonDialog kind={open} isGroup={resource.kind === 'GROUP'} range={{ ...range, resourceId: resource.id }} agencies={data.certifiedAgencies} onClose={() => setOpen(null)} onDone={done} />
      )}
      {(open === 'closure' || close) && <ClosureDialog startWith={close ?? undefined} range={range} targets={targetsOf(data, (trek, day, from, to) => t`${trek}, día ${day}: ${from} – ${to}`)} onClose={leaveDialog} onDone={done} />}
    </PageBody>
  );
}
