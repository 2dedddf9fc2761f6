import { Trans, useLingui } from '@lingui/react/macro';
import { IconChevronDown } from '@tabler/icons-react';
import type { OccupancyBy, OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { fullestOf, type CellFigures, type OccupancyData, type OpenedCell } from './heat.ts';
import { HeatMark } from './HeatMark.tsx';
import { periodName } from './occupancy-words.ts';
import styles from './OccupancyPhone.module.css';

/** On a phone: one row after the other; opened, its periods one below the other. */
export function OccupancyPhone(props: { data: OccupancyData; of: OccupancyOf; by: OccupancyBy; onOpen: (cell: OpenedCell) => void }) {
  const { t } = useLingui();
  const { data, of } = props;
  const fullest = fullestOf(data, of === 'AGENCY');
  const all = data.periods.map(({ period, total }) => ({ period, figures: total }));
  return (
    <div className={styles.rows}>
      <Row {...props} row={{ id: null, name: t`Total`, total: data.total, cells: all }} fullest={fullest} isTotal />
      {data.rows.map((row) => (
        <Row key={row.id} {...props} row={row} fullest={fullest} />
      ))}
    </div>
  );
}

type RowData = { id: string | null; name: string; total: CellFigures; cells: ReadonlyArray<{ period: string; figures: CellFigures }> };

function Row({ row, ...props }: { row: RowData; data: OccupancyData; of: OccupancyOf; by: OccupancyBy; fullest: number | null; isTotal?: boolean; onOpen: (cell: OpenedCell) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const isOfAgency = props.of === 'AGENCY';
  const names = new Map(props.data.periods.map((period) => [period.period, periodName(period, props.by, language)]));
  return (
    <details className={styles.row}>
      <summary className={styles.head}>
        <IconChevronDown className={styles.chevron} size={20} stroke={1.75} aria-hidden />
        <span>{row.name}</span>
        <HeatMark figures={row.total} isOfAgency={isOfAgency} fullest={props.fullest} isTotal />
      </summary>
      <ul className={styles.periods}>
        {[...row.cells, { period: null, figures: row.total }].map(({ period, figures }) => {
          const name = period === null ? t`todo el rango` : (names.get(period) ?? period);
          return (
            <li key={period ?? 'total'}>
              <button type="button" className={styles.period} onClick={() => props.onOpen({ rowId: row.id, period })}>
                <span>{name}</span>
                <span className={styles.taken}>{figures.unknown > 0 || isOfAgency ? <Trans>{figures.taken} tomados</Trans> : <Trans>{figures.taken} de {figures.offered}</Trans>}</span>
                <HeatMark figures={figures} isOfAgency={isOfAgency} fullest={props.fullest} isTotal={props.isTotal ?? period === null} />
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
