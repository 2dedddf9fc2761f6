import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { BoardView } from './BoardGrid.tsx';
import { isUnderWay, lookOf, type BoardRow } from './board-rows.ts';
import { MonthGrid, type MonthCell } from './MonthGrid.tsx';
import styles from './PhoneRows.module.css';
import { TilePeek } from './TilePeek.tsx';

/** One trek over a month; pressing a day shows what is to know of its departure and chooses it. */
export function TrekMonth(props: BoardView & { row: BoardRow }) {
  const { t } = useLingui();
  const [shownId, setShownId] = useState<string | null>(null);
  const { row, search, chosen } = props;
  const chosenHere = chosen.filter(({ trek }) => trek.id === row.trek.id);
  const shown = row.departures.find(({ id }) => id === shownId);

  function cellOf(day: string): MonthCell | undefined {
    const departure = row.byDate.get(day);
    const look = lookOf(departure, search.groupSize);
    const isOnTheWay = chosenHere.some((one) => isUnderWay(one, day));
    if (!departure || look === 'none') {
      return isOnTheWay ? { look: 'none', face: '–', words: t`su grupo sigue en camino`, isUnderWay: true } : undefined;
    }
    return {
      look,
      face: look === 'shut' ? t`cerrada` : look === 'full' ? t`llena` : departure.freeSpots,
      words: look === 'shut' ? t`cerrada por la red` : look === 'full' ? t`llena` : t`${plural(departure.freeSpots, { one: '# cupo libre', other: '# cupos libres' })}`,
      isChosen: chosenHere.some(({ id }) => id === departure.id),
      isUnderWay: isOnTheWay,
    };
  }

  function press(day: string) {
    const departure = row.byDate.get(day);
    if (!departure) return;
    setShownId(departure.id);
    props.onToggle(departure.id);
  }

  return (
    <div className={styles.month}>
      <h3 className={styles.title}>{row.trek.name}</h3>
      <MonthGrid month={props.board.from} label={t`Cupos por día`} cellOf={cellOf} onPress={press} />
      {row.departures.length === 0 && (
        <p>
          <Trans>Esta ruta no tiene salidas en el mes.</Trans>
        </p>
      )}
      {shown && (
        <div className={styles.panel}>
          <TilePeek
            departure={{ ...shown, trek: row.trek }}
            groupSize={search.groupSize}
            holder={props.holder}
            rows={props.board.rows}
            isChosen={chosenHere.some(({ id }) => id === shown.id)}
            isOnPhone
            onHold={props.onHold}
            onPlan={(departure) => props.onPlan([departure])}
            onWait={props.onWait}
            onChoose={props.onToggle}
          />
        </div>
      )}
    </div>
  );
}
