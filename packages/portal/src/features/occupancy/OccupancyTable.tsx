import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { OccupancyBy, OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { formatNumber } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { ToBeConfirmed } from '@/ui/words/ToBeConfirmed.tsx';
import type { CellFigures, OccupancyData, OpenedCell } from './heat.ts';
import styles from './OccupancyTable.module.css';
import { oneOfWords, periodName } from './occupancy-words.ts';

export type Line = OpenedCell & { key: string; name: string; period: string | null; periodName: string; figures: CellFigures };

/** The view as lines: each row with its periods and its total, at the end the total of each period and of all. The file has the same lines. */
export function linesOf(data: OccupancyData, nameOfPeriod: (period: OccupancyData['periods'][number]) => string, total: string, whole: string): Line[] {
  const periods = new Map(data.periods.map((period) => [period.period, nameOfPeriod(period)]));
  return [
    ...data.rows.flatMap((row) => [
      ...row.cells.map(({ period, figures }) => ({ key: `${row.id} ${period}`, rowId: row.id, name: row.name, period, periodName: periods.get(period) ?? period, figures })),
      { key: row.id, rowId: row.id, name: row.name, period: null, periodName: whole, figures: row.total },
    ]),
    ...data.periods.map(({ period, total: figures }) => ({ key: `total ${period}`, rowId: null, name: total, period, periodName: periods.get(period) ?? period, figures })),
    { key: 'total', rowId: null, name: total, period: null, periodName: whole, figures: data.total },
  ];
}

/** The same as the heat calendar, in figures. */
export function OccupancyTable(props: { data: OccupancyData; of: OccupancyOf; by: OccupancyBy; onOpen: (cell: OpenedCell) => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const open = ({ rowId, period }: Line) => props.onOpen({ rowId, period });
  const number = (value: number) => formatNumber(value, language);
  // The name is where one gets to by keyboard; a number is pressed where it is seen.
  const opening = (line: Line, shown: ReactNode) => (
    <button type="button" tabIndex={-1} className={styles.number} onClick={() => open(line)}>
      {shown}
    </button>
  );
  return (
    <DataTable
      caption={t`Ocupación en cifras`}
      rows={linesOf(props.data, (period) => periodName(period, props.by, language), t`Total`, t`todo el rango`)}
      rowKey={(line) => line.key}
      columns={[
        {
          key: 'name', header: i18n._(oneOfWords[props.of]), isName: true,
          cell: (line) => (
            <button type="button" className={styles.open} onClick={() => open(line)} aria-label={t`${line.name}, ${line.periodName}: ver las reservas`}>
              {line.name}
            </button>
          ),
        },
        { key: 'period', header: t`Periodo`, cell: (line) => <span className={line.period === null ? styles.total : undefined}>{line.periodName}</span> },
        { key: 'offered', header: t`Ofrecidos`, align: 'end', cell: (line) => opening(line, line.figures.unknown > 0 && line.figures.offered === 0 ? <ToBeConfirmed /> : number(line.figures.offered)) },
        { key: 'confirmed', header: t`Confirmados`, align: 'end', cell: (line) => opening(line, number(line.figures.confirmed)) },
        { key: 'held', header: t`Bloqueados`, align: 'end', cell: (line) => opening(line, number(line.figures.held)) },
        { key: 'people', header: t`Personas`, align: 'end', cell: (line) => opening(line, number(line.figures.people)) },
        { key: 'percent', header: t`Ocupación`, align: 'end', cell: (line) => opening(line, line.figures.percent === null ? (line.figures.unknown > 0 ? <ToBeConfirmed /> : <Trans>nada ofrecido</Trans>) : `${formatNumber(Math.round(line.figures.percent), language)} %`) },
      ]}
    />
  );
}
