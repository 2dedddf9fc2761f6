import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { StaffCalendarPageQuery } from '@/graphql/__generated__/documents.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateRangeText } from '@/ui/words/DateText.tsx';
import { OriginMark } from '@/features/states/OriginMark.tsx';
import { weekdayWords } from './calendar-words.ts';
import { EndRuleDialog } from './EndRuleDialog.tsx';
import { type RuleFields, USUAL_DECIDE_DAYS } from './rule-fields.ts';
import { RuleDialog } from './RuleDialog.tsx';
import styles from './CalendarBar.module.css';

type Rule = StaffCalendarPageQuery['departureRules'][number];

/** The rules that departures follow, each with its change and its end. */
export function RuleTable(props: { rules: readonly Rule[]; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const [work, setWork] = useState<{ rule: Rule; verb: 'change' | 'end' } | null>(null);
  const done = () => {
    setWork(null);
    props.onDone();
  };
  if (props.rules.length === 0) {
    return (
      <EmptyState>
        <Trans>Ninguna regla todavía: las salidas se abrieron a mano.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        caption={t`Reglas`}
        rows={props.rules}
        rowKey={({ id }) => id}
        columns={[
          { key: 'trek', header: t`Ruta`, isName: true, cell: ({ trek, origin }) => <>{trek.name} <OriginMark origin={origin} /></> },
          { key: 'days', header: t`Días`, cell: ({ weekdays }) => weekdays.map((day) => i18n._(weekdayWords[day - 1]!)).join(', ') || '–' },
          { key: 'season', header: t`Temporada`, cell: ({ firstDate, lastDate }) => <DateRangeText from={firstDate} to={lastDate} /> },
          { key: 'size', header: t`Grupo`, align: 'end', cell: ({ groupSize }) => groupSize },
          { key: 'minimum', header: t`Mínimo`, align: 'end', cell: ({ minimum, decideDays }) => (minimum === null ? '–' : <>{minimum} · <Plural value={decideDays ?? 0} one="# día antes" other="# días antes" /></>) },
          { key: 'request', header: t`Bloqueo`, cell: ({ isOnRequest }) => (isOnRequest ? <Trans>a solicitud</Trans> : <Trans>inmediato</Trans>) },
          {
            key: 'verbs',
            header: <span className="spoken">{t`Acciones`}</span>,
            cell: (rule) => (
              <span className={styles.rowVerbs}>
                <Button size="small" aria-label={t`Cambiar la regla de ${rule.trek.name}`} onClick={() => setWork({ rule, verb: 'change' })}>
                  <Trans>Cambiar</Trans>
                </Button>
                <Button size="small" look="quiet" aria-label={t`Terminar la regla de ${rule.trek.name}`} onClick={() => setWork({ rule, verb: 'end' })}>
                  <Trans>Terminar</Trans>
                </Button>
              </span>
            ),
          },
        ]}
      />
      {work?.verb === 'change' && <RuleDialog treks={[]} rules={[]} ruleId={work.rule.id} startWith={fieldsOf(work.rule)} onClose={() => setWork(null)} onDone={done} />}
      {work?.verb === 'end' && <EndRuleDialog ruleId={work.rule.id} onClose={() => setWork(null)} onDone={done} />}
    </>
  );
}

function fieldsOf({ trek, weekdays, firstDate, lastDate, leftOut, extraDates, groupSize, minimum, decideDays, isOnRequest }: Rule): RuleFields {
  return {
    trekSlug: trek.slug, weekdays: [...weekdays], firstDate, lastDate, leftOut: [...leftOut], extraDates: [...extraDates], groupSize: String(groupSize),
    minimum: minimum === null ? '' : String(minimum), decideDays: String(decideDays ?? USUAL_DECIDE_DAYS), isOnRequest,
  };
}
