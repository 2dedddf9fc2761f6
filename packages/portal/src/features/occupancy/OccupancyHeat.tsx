import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { OccupancyBy, OccupancyOf } from '@/graphql/__generated__/schema.ts';
import { isWeekend } from '@/lib/format-date.ts';
import { movedBy, within, type Position } from '@/lib/grid-keys.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { figuresAt, fullestOf, type OccupancyData, type OpenedCell } from './heat.ts';
import { HeatMark, useCellWords } from './HeatMark.tsx';
import styles from './OccupancyHeat.module.css';
import { oneOfWords, periodHead, periodName } from './occupancy-words.ts';

/** The wide heat calendar: one grid, one tab stop. Arrows move, Enter opens the rows behind the number; totals are cells like the others. */
export function OccupancyHeat(props: { data: OccupancyData; of: OccupancyOf; by: OccupancyBy; onOpen: (cell: OpenedCell) => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const words = useCellWords();
  const { data, of, by } = props;
  const isOfAgency = of === 'AGENCY';
  const fullest = fullestOf(data, isOfAgency);
  const rows = [...data.rows.map(({ id, name }) => ({ id, name })), { id: null, name: t`Total` }];
  const columns = [...data.periods.map((period) => ({ period: period.period, head: periodHead(period, by, language), name: periodName(period, by, language) })), { period: null, head: t`Total`, name: t`todo el rango` }];
  const size = { rows: rows.length, columns: columns.length };
  const [stop, setStop] = useState<Position>({ row: 0, column: 0 });
  const at = within(stop, size);
  const table = useRef<HTMLTableElement>(null);

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.altKey || event.metaKey) return;
    const next = movedBy(event.key, event.ctrlKey, at, size);
    if (next) {
      event.preventDefault();
      setStop(next);
      table.current?.querySelector<HTMLElement>(`[data-at="${next.row}.${next.column}"]`)?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey) {
      event.preventDefault();
      props.onOpen({ rowId: rows[at.row]!.id, period: columns[at.column]!.period });
    }
  }

  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table ref={table} role="grid" aria-label={t`Ocupación: flechas para moverse, Enter para abrir`} className={styles.table} onKeyDown={onKeyDown}>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>{i18n._(oneOfWords[of])}</th>
              {columns.map(({ period, head, name }) => (
                <th key={period ?? 'total'} scope="col" className={styles.period} data-weekend={(by === 'DAY' && period !== null && isWeekend(period)) || undefined} data-total={period === null || undefined} title={name}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.id ?? 'total'} data-total={row.id === null || undefined}>
                <th scope="row" className={styles.name}>{row.name}</th>
                {columns.map(({ period, name }, column) => {
                  const figures = figuresAt(data, { rowId: row.id, period });
                  return (
                    <td
                      key={period ?? 'total'}
                      role="gridcell"
                      tabIndex={at.row === rowIndex && at.column === column ? 0 : -1}
                      data-at={`${rowIndex}.${column}`}
                      data-focus="inset"
                      data-total={period === null || undefined}
                      data-weekend={(by === 'DAY' && period !== null && isWeekend(period)) || undefined}
                      className={styles.cell}
                      aria-label={words(figures, isOfAgency, row.name, name)}
                      onFocus={() => setStop({ row: rowIndex, column })}
                      onClick={() => props.onOpen({ rowId: row.id, period })}
                    >
                      <HeatMark figures={figures} isOfAgency={isOfAgency} fullest={fullest} isTotal={row.id === null || period === null} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
