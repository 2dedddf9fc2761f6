import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '@/lib/format-date.ts';
import { movedBy, within, type Position } from '@/lib/grid-keys.ts';
import { type CalendarDeparture, type GridRow, isIn, isMovable, isUnderWayOn, type Selection } from './calendar-rows.ts';
import { CalendarHead } from './CalendarHead.tsx';
import { CalendarTile } from './CalendarTile.tsx';
import styles from './SeasonCalendar.module.css';

type Dragged = { departure: CalendarDeparture; row: number; column: number | null };

/**
 * Treks × days, one grid and one tab stop. The mouse draws a rectangle of tiles, arrows move and with Shift widen it, Enter goes to what can be
 * done with it, M moves the departure under the stop. A departure that nobody ever held is dragged by its grip to another day.
 */
export function SeasonCalendar(props: {
  rows: readonly GridRow[];
  days: readonly LocalDate[];
  today: LocalDate;
  selection: Selection | null;
  isDense: boolean;
  onSelect: (selection: Selection | null) => void;
  /** Goes on to the verbs for what is chosen. */
  onAct: () => void;
  /** A departure is to have another day: the day it was dropped on, or none yet. */
  onMove: (departure: CalendarDeparture, to: LocalDate | null) => void;
}) {
  const { t } = useLingui();
  const { rows, days, selection } = props;
  const size = { rows: rows.length, columns: days.length };
  const [stop, setStop] = useState<Position>({ row: 0, column: Math.max(0, days.indexOf(props.today)) });
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const isDrawing = useRef(false);
  const table = useRef<HTMLTableElement>(null);
  const at = within(stop, size);
  const tileAt = ({ row, column }: Position) => table.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`);
  const departureAt = ({ row, column }: Position) => rows[row]?.byDate.get(days[column]!);

  useEffect(() => {
    function end() {
      isDrawing.current = false;
      setDragged((one) => {
        const to = one?.column === undefined || one.column === null ? null : days[one.column]!;
        if (one && to && to !== one.departure.date) props.onMove(one.departure, to);
        return null;
      });
    }
    document.addEventListener('pointerup', end);
    return () => document.removeEventListener('pointerup', end);
  });

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.altKey || event.metaKey) return;
    const next = movedBy(event.key, event.ctrlKey, at, size);
    if (next) {
      event.preventDefault();
      setStop(next);
      tileAt(next)?.focus();
      props.onSelect(event.shiftKey ? { anchor: selection?.anchor ?? at, head: next } : { anchor: next, head: next });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!selection) props.onSelect({ anchor: at, head: at });
      props.onAct();
    } else if (event.key === 'Escape') {
      setDragged(null);
      props.onSelect(null);
    } else if (event.key.toLowerCase() === 'm' && !event.ctrlKey) {
      const departure = departureAt(at);
      if (departure && isMovable(departure)) props.onMove(departure, null);
    }
  }

  function begin(position: Position, event: React.PointerEvent) {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    // The browser would begin to mark text.
    event.preventDefault();
    tileAt(position)?.focus({ preventScroll: true });
    setStop(position);
    const departure = departureAt(position);
    if (departure && isMovable(departure) && (event.target as HTMLElement).closest('[data-grip]')) {
      setDragged({ departure, row: position.row, column: position.column });
      return;
    }
    isDrawing.current = true;
    props.onSelect({ anchor: event.shiftKey && selection ? selection.anchor : position, head: position });
  }

  function over(position: Position) {
    if (dragged) setDragged({ ...dragged, column: position.row === dragged.row ? position.column : null });
    else if (isDrawing.current && selection) props.onSelect({ anchor: selection.anchor, head: position });
  }

  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table ref={table} role="grid" aria-label={t`Salidas por ruta y día`} aria-multiselectable="true" className={styles.table} data-dense={props.isDense || undefined} data-dragging={dragged !== null || undefined} onKeyDown={onKeyDown}>
          <CalendarHead days={days} today={props.today} isDense={props.isDense} />
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.trek.id} id={`calendar-${row.trek.slug}`}>
                <th scope="row" className={styles.trek}>
                  {row.trek.name}
                </th>
                {days.map((day, column) => {
                  const position = { row: rowIndex, column };
                  return (
                    <CalendarTile
                      key={day}
                      day={day}
                      today={props.today}
                      isDense={props.isDense}
                      departure={row.byDate.get(day)}
                      barredBecause={row.barred.get(day)}
                      isUnderWay={isUnderWayOn(row, day)}
                      isChosen={isIn(selection, position)}
                      isTarget={dragged?.row === rowIndex && dragged.column === column && dragged.departure.date !== day}
                      at={position}
                      isStop={at.row === rowIndex && at.column === column}
                      onBegin={begin}
                      onOver={over}
                      onStop={setStop}
                    />
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
