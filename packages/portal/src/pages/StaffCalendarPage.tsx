import { useQueryRefHandlers, useReadQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { startTransition, useState } from 'react';
import { useViewer } from '@/features/people/viewer.ts';
import { CalendarDesk } from '@/features/season/CalendarDesk.tsx';
import { monthBeside, readCalendarSearch } from '@/features/season/calendar-search.ts';
import { targetsOf } from '@/features/season/closure-targets.ts';
import { FewFirst } from '@/features/season/FewFirst.tsx';
import { RuleDialog } from '@/features/season/RuleDialog.tsx';
import { newRule } from '@/features/season/rule-fields.ts';
import { RuleTable } from '@/features/season/RuleTable.tsx';
import { SeasonToDo } from '@/features/season/SeasonToDo.tsx';
import { ToDecideTable } from '@/features/season/ToDecideTable.tsx';
import { useLiveSeason } from '@/features/season/use-live-season.ts';
import { WithoutGuidesTable } from '@/features/season/WithoutGuidesTable.tsx';
import { LiveMark } from '@/features/states/LiveMark.tsx';
import type { LocalDate } from '@/lib/format-date.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { useLiveState } from '@/lib/live-state.ts';
import { useLookAgain, useLookAgainEvery } from '@/lib/use-look-again.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FilterMonth } from '@/ui/filters/FilterMonth.tsx';
import { ChoiceBar, ControlRow } from '@/ui/filters/filters.tsx';
import { PageBody } from '@/ui/page/PageBody.tsx';
import { PageHeader } from '@/ui/page/PageHeader.tsx';
import { Section } from '@/ui/page/Section.tsx';
import { NotHere } from './NotHere.tsx';
import type { PageProps } from './page-props.ts';
import { SeasonTabs } from './SeasonTabs.tsx';
import type { load } from './StaffCalendarPage.query.ts';

/** While changes do not come by themselves. */
const LOOK_AGAIN_MS = 30_000;

/** The season's departures as operations run them: treks × days, what is to be decided, who lacks guides, and the rules. */
export function StaffCalendarPage(props: PageProps<typeof load>) {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const router = useRouter();
  const { refetch } = useQueryRefHandlers(props.data);
  const { data } = useReadQuery(props.data);
  const [isOpening, setOpening] = useState(false);
  const search = readCalendarSearch(props.search);
  const { from, months } = search;
  const calendar = data.seasonCalendar;
  const refresh = () =>
    startTransition(async () => {
      await refetch().catch(() => undefined);
    });
  useLiveSeason(calendar, refresh);
  useLookAgain(refresh);
  useLookAgainEvery(useLiveState() === 'live' ? null : LOOK_AGAIN_MS, refresh);
  if (!viewer?.networkRoles.includes('OPERATIONS') || !calendar) return <NotHere />;
  const today = limaToday();
  const treks = data.treks.filter(({ days }) => days !== null);
  /** A month of null: from today on. */
  const go = (to: { month?: LocalDate | null; months?: number }) => {
    const month = to.month === undefined ? (props.search.month === undefined ? null : from) : to.month;
    void navigate({ to: '/staff/season', search: { ...(month && { month }), months: to.months ?? months } });
  };
  const done = () => {
    setOpening(false);
    void router.invalidate();
  };

  return (
    <PageBody>
      <PageHeader
        title={t`Temporada`}
        help={t`Las salidas de todas las rutas. Todo cambio muestra su efecto antes de guardarse.`}
        actions={
          <Button look="primary" onClick={() => setOpening(true)}>
            <Trans>Abrir una temporada…</Trans>
          </Button>
        }
      />
      <SeasonTabs shown="departures" />
      <LiveMark />
      <SeasonToDo toDecide={data.departuresToDecide.length} withoutGuides={data.departuresWithoutGuides.length} />
      <Section title={t`Calendario`}>
        <ControlRow label={t`Qué días se muestran`}>
          <FilterMonth label={t`Mes`} value={from} today={today} first={t`Desde hoy`} before={monthBeside(search, -1)} after={monthBeside(search, 1)} onChange={(month) => go({ month })} />
          <ChoiceBar label={t`Cuánto se muestra`} value={String(months)} options={[{ value: '1', label: t`Un mes` }, { value: '3', label: t`Tres meses` }]} onChange={(value) => go({ months: value === '3' ? 3 : 1 })} />
        </ControlRow>
        <CalendarDesk
          key={`${from}/${months}`}
          calendar={calendar}
          today={today}
          treks={treks}
          rules={data.departureRules}
          members={data.crewMembers}
          targets={targetsOf(data, (trek, day, from, to) => t`${trek}, día ${day}: ${from} – ${to}`)}
          onDone={done}
        />
      </Section>
      {data.departuresToDecide.length > 0 && (
        <Section id="to-decide" title={t`Por decidir`} help={t`Su día de decisión ya pasó o llega en una semana.`}>
          <FewFirst rows={data.departuresToDecide}>{(rows) => <ToDecideTable departures={rows} today={today} onDone={done} />}</FewFirst>
        </Section>
      )}
      {data.departuresWithoutGuides.length > 0 && (
        <Section id="without-guides" title={t`Faltan guías`} help={t`Salidas de las próximas dos semanas cuyos guías no alcanzan para un grupo completo.`}>
          <FewFirst rows={data.departuresWithoutGuides}>{(rows) => <WithoutGuidesTable departures={rows} members={data.crewMembers} onDone={done} />}</FewFirst>
        </Section>
      )}
      <Section title={t`Reglas`} help={t`Cada regla abre las salidas de una ruta. Cambiarla nunca toca una salida que alguien tiene o tuvo.`}>
        <RuleTable rules={data.departureRules} onDone={done} />
      </Section>
      {isOpening && <RuleDialog treks={treks} rules={data.departureRules} startWith={newRule(today)} onClose={() => setOpening(false)} onDone={done} />}
    </PageBody>
  );
}
