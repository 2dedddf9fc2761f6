import { Trans, useLingui } from '@lingui/react/macro';
import type { OccupancyBy, OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import type { CellFigures, OccupancyData, OpenedCell } from './heat.ts';
import styles from './OccupancyTable.module.css';
import { oneOfWords, periodName } from './occupancy-words.ts';

export type Line = OpenedCell & { key: string; name: string; period: string | null; periodName: string; figures: CellFigures };

/** The view as lines: each row with its periods and its total, the total of all at the end. The file has the same lines. */
export function linesOf(data: OccupancyData, nameOfPeriod: (period: OccupancyData['periods'][number]) => string, total: string, whole: string): Line[] {
  const periods = new Map(data.periods.map((period) => [period.period, nameOfPeriod(period)]));
  return [
    ...data.rows.flatMap((row) => [
      ...row.cells.map(({ period, figures }) => ({ key: `${row.id} ${period}`, rowId: row.id, name: row.name, period, periodName: periods.get(period) ?? period, figures })),
      { key: row.id, rowId: row.id, name: row.name, period: null, periodName: whole, figures: row.total },
    ]),
    { key: 'total', rowId: null, name: total, period: null, periodName: whole, figures: data.total },
  ];
}

/** The same as the heat calendar, in figures. */
export function OccupancyTable(props: { data: OccupancyData; of: OccupancyOf; by: OccupancyBy; onOpen: (cell: OpenedCell) => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <DataTable
      caption={t`Ocupación en cifras`}
      rows={linesOf(props.data, (period) => periodName(period, props.by, language), t`Total`, t`todo el rango`)}
      rowKey={(line) => line.key}
      columns={[
        {
          key: 'name', header: i18n._(oneOfWords[props.of]), isName: true,
          cell: (line) => (
            <button type="button" className={styles.open} onClick={() => props.onOpen(line)} aria-label={t`${line.name}, ${line.periodName}: ver las reservas`}>
              {line.name}
            </button>
          ),
        },
        { key: 'period', header: t`Periodo`, cell: (line) => <span className={line.period === null ? styles.total : undefined}>{line.periodName}</span> },
        { key: 'offered', header: t`Ofrecidos`, align: 'end', cell: ({ figures }) => (figures.unknown > 0 && figures.offered === 0 ? <ToBeConfirmed /> : number(figures.offered)) },
        { key: 'confirmed', header: t`Confirmados`, align: 'end', cell: ({ figures }) => number(figures.confirmed) },
        { key: 'held', header: t`Bloqueados`, align: 'end', cell: ({ figures }) => number(figures.held) },
        { key: 'people', header: t`Personas`, align: 'end', cell: ({ figures }) => number(figures.people) },
        { key: 'percent', header: t`Ocupación`, align: 'end', cell: ({ figures }) => (figures.percent === null ? (figures.unknown > 0 ? <ToBeConfirmed /> : <Trans>nada ofrecido</Trans>) : `${formatNumber(figures.percent, language, { digits: 1 })} %`) },
      ]}
    />
  );
}
