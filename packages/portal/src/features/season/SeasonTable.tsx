import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { StatusMark } from '@/ui/marks/StatusMark.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import { standingOf, standingTones, standingWords } from './season-words.ts';
import styles from './SeasonTable.module.css';

export type SeasonDay = {
  date: LocalDate; limitKind: string; limit: number | null; confirmed: number; held: number; kept: number; freeForAgencies: number | null; isClosed: boolean; overBy: number;
  caps: Array<{ agencyName: string | null; percent: number; most: number | null }>;
  overrides: Array<{ agencyName: string; limit: number; expiresAt: string }>;
};
type Range = { firstDate: LocalDate; lastDate: LocalDate };

/** The days of a resource, one row each. A day is pressed to begin the range of a change, another one to end it. `departures`: which one starts on a day, to go to its page. */
export function SeasonTable(props: { days: SeasonDay[]; range: Range | null; departures?: ReadonlyMap<LocalDate, string>; onPress: (date: LocalDate) => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const { departures } = props;
  const isChosen = (date: LocalDate) => props.range !== null && date >= props.range.firstDate && date <= props.range.lastDate;
  return (
    <DataTable
      caption={t`Días`}
      rows={props.days}
      rowKey={(day) => day.date}
      columns={[
        {
          key: 'date',
          header: t`Día (elija uno o dos)`,
          isName: true,
          cell: (day) => (
            <button type="button" className={styles.day} aria-pressed={isChosen(day.date)} onClick={() => props.onPress(day.date)}>
              <DateText date={day.date} style="weekday" />
            </button>
          ),
        },
        {
          key: 'standing',
          header: t`Estado`,
          cell: (day) => {
            const standing = standingOf(day);
            return (
              <StatusMark tone={standingTones[standing]}>
                {i18n._(standingWords[standing])}
                {day.overBy > 0 && <> · {day.isClosed ? <Trans>{day.overBy} ya reservados</Trans> : <Trans>{day.overBy} de más</Trans>}</>}
              </StatusMark>
            );
          },
        },
        { key: 'limit', header: t`Límite`, align: 'end', cell: (day) => (day.limitKind === 'UNLIMITED' ? <Trans>ninguno</Trans> : (day.limit ?? <ToBeConfirmed />)) },
        { key: 'confirmed', header: t`Confirmados`, align: 'end', cell: (day) => day.confirmed },
        { key: 'held', header: t`Bloqueados`, align: 'end', cell: (day) => day.held },
        { key: 'kept', header: t`Guardados sin usar`, align: 'end', cell: (day) => day.kept },
        { key: 'free', header: t`Libres para agencias`, align: 'end', cell: (day) => day.freeForAgencies ?? '–' },
        { key: 'rules', header: t`Topes y excepciones`, cell: (day) => <Rules day={day} /> },
        ...(departures && departures.size > 0
          ? [
              {
                key: 'departure',
                header: t`Salida`,
                cell: (day: SeasonDay) => {
                  const id = departures.get(day.date);
                  if (!id) return '–';
                  return (
                    <Link to="/staff/departures/$id" params={{ id }} aria-label={t`Ver la salida del ${formatDate(day.date, language, 'weekday')}`}>
                      <Trans>Ver la salida</Trans>
                    </Link>
                  );
                },
              },
            ]
          : []),
      ]}
    />
  );
}

function Rules({ day }: { day: SeasonDay }) {
  if (day.caps.length + day.overrides.length === 0) return '–';
  return (
    <span className={styles.rules}>
      {day.caps.map((cap) => (
        <span key={`${cap.agencyName}-${cap.percent}`}>
          {cap.agencyName ?? <Trans>Cada agencia</Trans>}: {cap.most === null ? <Trans>{cap.percent} %</Trans> : <Trans>hasta {cap.most} ({cap.percent} %)</Trans>}
        </span>
      ))}
      {day.overrides.map((override) => (
        <span key={override.agencyName}>
          <Trans>
            {override.agencyName}: hasta llegar a {override.limit}, usable hasta <InstantText at={override.expiresAt} />
          </Trans>
        </span>
      ))}
    </span>
  );
}
