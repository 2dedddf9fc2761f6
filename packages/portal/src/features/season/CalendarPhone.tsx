import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { FilterSelect } from '@/ui/filters/filters.tsx';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { StatusMark, type Tone } from '@/ui/marks/StatusMark.tsx';
import { DateText } from '@/ui/words/DateText.tsx';
import { type GridRow, isIn, lacksGuides, lookOfTile, type Selection, takenOf, type TileLook } from './calendar-rows.ts';
import { tileWords } from './calendar-words.ts';
import styles from './CalendarPhone.module.css';

const tones: Record<TileLook, Tone> = { below: 'quiet', reached: 'go', guaranteed: 'go', stopped: 'info', shut: 'stop', off: 'stop', past: 'info', barred: 'stop', none: 'quiet' };

/** The calendar of a phone: one trek, its days as a list; a day is pressed to choose it, another one to widen the choice. */
export function CalendarPhone(props: { rows: readonly GridRow[]; days: readonly LocalDate[]; today: LocalDate; selection: Selection | null; onSelect: (selection: Selection | null) => void }) {
  const { t, i18n } = useLingui();
  const [index, setIndex] = useState(0);
  const row = props.rows[index];
  if (!row) return null;

  function press(column: number) {
    const at = { row: index, column };
    const { selection } = props;
    const isBegun = selection !== null && selection.anchor.row === index && selection.anchor.column === selection.head.column;
    if (isBegun && selection.anchor.column === column) props.onSelect(null);
    else props.onSelect(isBegun ? { anchor: selection.anchor, head: at } : { anchor: at, head: at });
  }

  const shown = props.days.map((day, column) => ({ day, column, departure: row.byDate.get(day), barred: row.barred.get(day) })).filter(({ day }) => day >= props.today);
  return (
    <div className={styles.phone}>
      <FilterSelect
        label={t`Ruta`}
        value={String(index)}
        options={props.rows.map(({ trek }, i) => ({ value: String(i), label: trek.name }))}
        onChange={(value) => {
          setIndex(Number(value));
          props.onSelect(null);
        }}
      />
      {shown.length === 0 && <EmptyState><Trans>Este mes ya pasó. Elija otro mes.</Trans></EmptyState>}
      <ul className={styles.days}>
        {shown.map(({ day, column, departure, barred }) => {
          const look = lookOfTile(departure, barred !== undefined);
          const isChosen = isIn(props.selection, { row: index, column });
          return (
            <li key={day}>
              <button type="button" className={styles.day} aria-pressed={isChosen} onClick={() => press(column)}>
                <DateText date={day} style="weekday" />
                {departure && look !== 'off' && (
                  <span className={styles.taken}>
                    {takenOf(departure)}/{departure.groupSize}
                  </span>
                )}
                <span className={styles.words}>
                  {look === 'none' ? <Trans>sin salida</Trans> : <StatusMark tone={tones[look]}>{i18n._(tileWords[look])}</StatusMark>}
                  {barred && !departure && <span>{barred}</span>}
                  {departure && lacksGuides(departure, props.today) && <StatusMark tone="attention"><Trans>faltan guías</Trans></StatusMark>}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
