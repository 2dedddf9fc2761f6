import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { StaffCalendarPageQuery } from '@/graphql/__generated__/documents.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { CancelDepartureDialog } from './CancelDepartureDialog.tsx';
import { departureName } from './departure-name.ts';
import { DepartureChangeDialog } from './DepartureChangeDialog.tsx';
import styles from './CalendarBar.module.css';

type ToDecide = StaffCalendarPageQuery['departuresToDecide'][number];

/** Departures whose day of decision is past or near: go or no-go, in place. */
export function ToDecideTable(props: { departures: readonly ToDecide[]; today: LocalDate; onDone: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [work, setWork] = useState<{ id: string; verb: 'go' | 'no' } | null>(null);
  const close = () => setWork(null);
  const done = () => {
    close();
    props.onDone();
  };
  return (
    <>
      <DataTable
        caption={t`Por decidir`}
        rows={props.departures}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'departure',
            header: t`Salida`,
            isName: true,
            cell: ({ id, trek, date }) => (
              <Link to="/staff/departures/$id" params={{ id }}>
                {departureName({ trek, date }, language)}
              </Link>
            ),
          },
          {
            key: 'confirmed',
            header: t`Confirmados`,
            cell: ({ outlook }) => outlook && (
              <>
                <StatusMark tone={outlook.isMinimumReached ? 'go' : 'attention'}>
                  {outlook.isMinimumReached ? <Trans>{outlook.confirmed} de {outlook.minimum}: alcanza</Trans> : <Trans>{outlook.confirmed} de {outlook.minimum}</Trans>}
                </StatusMark>
                {outlook.held > 0 && <> · <Plural value={outlook.held} one="# bloqueado" other="# bloqueados" /></>}
              </>
            ),
          },
          {
            key: 'decide',
            header: t`Se decide`,
            cell: ({ outlook }) => outlook?.decideBy && (
              outlook.decideBy < props.today ? <StatusMark tone="stop"><Trans>venció el <DateText date={outlook.decideBy} /></Trans></StatusMark> : <DateText date={outlook.decideBy} style="weekday" />
            ),
          },
          {
            key: 'verbs',
            header: <span className="spoken">{t`Acciones`}</span>,
            cell: ({ id, trek, date }) => {
              const name = departureName({ trek, date }, language);
              return (
                <span className={styles.rowVerbs}>
                  <Button size="small" aria-label={t`Garantizar ${name}`} onClick={() => setWork({ id, verb: 'go' })}>
                    <Trans>Garantizar</Trans>
                  </Button>
                  <Button size="small" look="quiet" aria-label={t`Cancelar la salida: ${name}`} onClick={() => setWork({ id, verb: 'no' })}>
                    <Trans>Cancelar la salida</Trans>
                  </Button>
                </span>
              );
            },
          },
        ]}
      />
      {work?.verb === 'go' && <DepartureChangeDialog departureIds={[work.id]} work={{ kind: 'GUARANTEE' }} onClose={close} onDone={done} />}
      {work?.verb === 'no' && <CancelDepartureDialog departureIds={[work.id]} onClose={close} onDone={done} />}
    </>
  );
}
