import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { addDays, type LocalDate } from '@/lib/format-date.ts';
import { movedBy, within, type Position } from '@/lib/grid-keys.ts';
import { limaToday } from '@/lib/lima-today.ts';
import { PeekBox } from '@/ui/overlay/PeekBox.tsx';
import { usePeek } from '@/ui/overlay/use-peek.ts';
import type { BoardActions } from './AvailabilityBoard.tsx';
import { BoardHead } from './BoardHead.tsx';
import { groupSizeAfter } from './board-keys.ts';
import { earlier } from './BoardControls.tsx';
import { daysOfBoard, hasRoomFor, isUnderWay, type BoardRow, type BoardRowData, type ChosenDeparture } from './board-rows.ts';
import { boardWindow, largestGroup, type BoardSearch } from './board-search.ts';
import { BoardTile } from './BoardTile.tsx';
import { BoardTrekCell } from './BoardTrekCell.tsx';
import styles from './BoardGrid.module.css';
import type { Holder } from './holder.ts';
import { TilePeek } from './TilePeek.tsx';

export type BoardView = BoardActions & {
  board: { from: LocalDate; to: LocalDate; rows: readonly BoardRowData[] };
  rows: readonly BoardRow[];
  search: BoardSearch;
  holder: Holder;
  chosen: readonly ChosenDeparture[];
  onToggle: (id: string) => void;
  onChange: (search: BoardSearch) => void;
};

type Peeked = { departure: ChosenDeparture; tile: HTMLElement };

/** The wide board: one grid, one tab stop. Arrows move, Enter chooses, digits set the group, H holds. */
export function BoardGrid(props: BoardView) {
  const { t } = useLingui();
  const { rows, search, chosen } = props;
  const days = daysOfBoard(props.board.from, props.board.to);
  const size = { rows: rows.length, columns: days.length };
  const [stop, setStop] = useState<Position>({ row: 0, column: 0 });
  const at = within(stop, size);
  const [said, setSaid] = useState('');
  const typed = useRef({ text: '', at: 0 });
  const table = useRef<HTMLTableElement>(null);
  const peek = usePeek<Peeked>();
  const peekId = useId();
  const isTurning = useRef(false);
  const takeFocus = useEffectEvent(() => {
    // Turning to other dates draws other tiles: the keyboard stays where it was.
    if (isTurning.current) tileAt(at)?.focus();
    isTurning.current = false;
  });
  useEffect(() => takeFocus(), [props.board.from]);
  const isPeeked = (id: string | undefined) => id !== undefined && peek.peeked?.departure.id === id;

  function tileAt({ row, column }: Position) {
    return table.current?.querySelector<HTMLElement>(`[data-at="${row}.${column}"]`);
  }
  function trekAt(row: number) {
    return table.current?.querySelectorAll<HTMLElement>('th a')[row];
  }
  function departureAt({ row, column }: Position): ChosenDeparture | undefined {
    const found = rows[row]?.byDate.get(days[column]!);
    return found && { ...found, trek: rows[row]!.trek };
  }
  function peekAt(position: Position, tile: HTMLElement) {
    const departure = departureAt(position);
    if (departure) peek.peek({ departure, tile });
    else peek.leave();
  }
  function hold(departure: ChosenDeparture | undefined) {
    if (departure && hasRoomFor(departure, search.groupSize)) {
      peek.close();
      props.onHold(departure);
    } else setSaid(departure ? t`Quedan ${departure.freeSpots} cupos: no alcanzan para ${search.groupSize}.` : t`Ese día no hay salida.`);
  }

  /** Left of the first day stands the trek: its link is part of the grid, not a tab stop of its own. */
  function moveAtTrek(event: React.KeyboardEvent) {
    const next = movedBy(event.key, false, { row: at.row, column: 0 }, size);
    if (!next) return;
    event.preventDefault();
    setStop({ row: next.row, column: 0 });
    if (event.key === 'ArrowRight') tileAt({ row: at.row, column: 0 })?.focus();
    else trekAt(next.row)?.focus();
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.altKey || event.metaKey) return;
    if (event.target instanceof HTMLAnchorElement) {
      moveAtTrek(event);
      return;
    }
    if (event.key === 'ArrowLeft' && at.column === 0) {
      event.preventDefault();
      trekAt(at.row)?.focus();
      return;
    }
    const next = movedBy(event.key, event.ctrlKey, at, size);
    if (next) {
      event.preventDefault();
      setStop(next);
      tileAt(next)?.focus();
      return;
    }
    if (event.ctrlKey) return;
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      const today = limaToday();
      const { from, days: length } = boardWindow(search, today, false);
      isTurning.current = true;
      props.onChange({ ...search, from: event.key === 'PageDown' ? addDays(from, length) : earlier(from, length, today) });
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const departure = departureAt(at);
      if (departure) props.onToggle(departure.id);
      else setSaid(t`Ese día no hay salida.`);
    } else if (/^\d$/.test(event.key)) {
      const now = Date.now();
      const { text, size: groupSize } = groupSizeAfter(event.key, typed.current, now, largestGroup);
      typed.current = { text, at: now };
      if (groupSize === null) return;
      props.onChange({ ...search, groupSize });
      setSaid(t`Grupo de ${groupSize}.`);
    } else if (event.key.toLowerCase() === 'h') hold(departureAt(at));
    else if (event.key === 'Escape') peek.close();
  }

  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table ref={table} role="grid" aria-label={t`Cupos por ruta y día`} aria-multiselectable="true" className={styles.table} onKeyDown={onKeyDown}>
          <BoardHead days={days} />
          <tbody>
            {rows.map((row, rowIndex) => {
              const chosenHere = chosen.filter(({ trek }) => trek.id === row.trek.id);
              return (
                <tr key={row.trek.id}>
                  <BoardTrekCell trek={row.trek} />
                  {days.map((day, column) => {
                    const departure = row.byDate.get(day);
                    return (
                      <BoardTile
                        key={departure?.id ?? day}
                        day={day}
                        isFirstDay={column === 0}
                        departure={departure}
                        groupSize={search.groupSize}
                        isChosen={chosenHere.some(({ id }) => id === departure?.id)}
                        isUnderWay={chosenHere.some((one) => isUnderWay(one, day))}
                        isPeekedSpan={peek.peeked?.departure.trek.id === row.trek.id && isUnderWay(peek.peeked.departure, day)}
                        describedBy={isPeeked(departure?.id) ? peekId : undefined}
                        at={{ row: rowIndex, column }}
                        isStop={at.row === rowIndex && at.column === column}
                        onStop={setStop}
                        onPeek={peekAt}
                        onLeave={peek.leave}
                        onChoose={props.onToggle}
                      />
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p role="status" className="spoken">
        {said}
      </p>
      {peek.peeked && (
        <PeekBox id={peekId} anchor={peek.peeked.tile} label={t`Sobre la salida`} onPointerEnter={peek.stay} onPointerLeave={peek.leave}>
          <TilePeek
            departure={peek.peeked.departure}
            groupSize={search.groupSize}
            holder={props.holder}
            rows={props.board.rows}
            isChosen={chosen.some(({ id }) => id === peek.peeked?.departure.id)}
            onHold={hold}
            onPlan={(departure) => {
              peek.close();
              props.onPlan([departure]);
            }}
            onWait={(departure) => {
              peek.close();
              props.onWait(departure);
            }}
            onChoose={(id) => {
              peek.close();
              props.onToggle(id);
            }}
          />
        </PeekBox>
      )}
    </div>
  );
}
