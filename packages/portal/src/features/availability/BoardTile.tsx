import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { isWeekend, type LocalDate } from '@/lib/format-date.ts';
import type { Position } from '@/lib/grid-keys.ts';
import { lookOf, type BoardDeparture, type TileLook } from './board-rows.ts';
import styles from './BoardTile.module.css';

/** One trek on one day. Says its number, never only a colour; a number that changed while one looks gets a ring that fades. */
export function BoardTile(props: {
  day: LocalDate;
  isFirstDay: boolean;
  departure: BoardDeparture | undefined;
  groupSize: number;
  isChosen: boolean;
  /** A chosen departure of this trek is on its way on this day. */
  isUnderWay: boolean;
  isPeekedSpan: boolean;
  describedBy: string | undefined;
  at: Position;
  isStop: boolean;
  onStop: (at: Position) => void;
  onPeek: (at: Position, tile: HTMLElement) => void;
  onLeave: () => void;
  onChoose: (id: string) => void;
}) {
  const { departure, at } = props;
  const look = lookOf(departure, props.groupSize);
  const [spotsAtFirst] = useState(departure?.freeSpots);
  const label = useTileWords(look, props);

  return (
    <td
      role="gridcell"
      tabIndex={props.isStop ? 0 : -1}
      data-at={`${at.row}.${at.column}`}
      data-focus="inset"
      aria-label={label}
      aria-selected={look === 'none' ? undefined : props.isChosen}
      aria-describedby={props.describedBy}
      className={styles.cell}
      data-weekend={isWeekend(props.day) || undefined}
      data-month-start={(!props.isFirstDay && props.day.endsWith('-01')) || undefined}
      onFocus={(event) => {
        props.onStop(at);
        props.onPeek(at, event.currentTarget);
      }}
      onBlur={props.onLeave}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'touch') props.onPeek(at, event.currentTarget);
      }}
      onPointerLeave={props.onLeave}
      onClick={() => {
        if (departure && look !== 'none') props.onChoose(departure.id);
      }}
    >
      <span className={styles.tile} data-look={look} data-on-request={(departure?.isOnRequest && look !== 'none' && look !== 'full' && look !== 'shut') || undefined} data-chosen={props.isChosen || undefined} data-under-way={props.isUnderWay || undefined} data-peeked={props.isPeekedSpan || undefined}>
        <TileFace look={look} departure={departure} isChosen={props.isChosen} />
        {departure && departure.freeSpots !== spotsAtFirst && <span key={departure.freeSpots} className={styles.changed} />}
      </span>
    </td>
  );
}

function TileFace(props: { look: TileLook; departure: BoardDeparture | undefined; isChosen: boolean }) {
  const { departure, look } = props;
  if (!departure || look === 'none') return <span className={styles.nothing}>–</span>;
  if ((look === 'full' || look === 'shut') && !props.isChosen) {
    return (
      <span className={styles.word}>
        {look === 'shut' ? <Trans>cerrada</Trans> : <Trans>llena</Trans>}
      </span>
    );
  }
  return (
    <>
      <span className={styles.number}>{departure.freeSpots}</span>{' '}
      {props.isChosen && (
        <span className={styles.of}>
          <Trans>de {departure.groupSize}</Trans>
        </span>
      )}
    </>
  );
}

/** What the tile says aloud. It begins with what it shows. */
function useTileWords(look: TileLook, tile: { departure: BoardDeparture | undefined; groupSize: number; isChosen: boolean; isUnderWay: boolean }) {
  const { t } = useLingui();
  const { departure, groupSize } = tile;
  const under = tile.isUnderWay ? t`su grupo sigue en camino` : '';
  const chosen = departure && tile.isChosen ? t`${departure.freeSpots} de ${departure.groupSize}` : '';
  const spots = departure ? t`${plural(departure.freeSpots, { one: '# cupo libre', other: '# cupos libres' })}` : '';
  const words: Record<TileLook, string> = {
    open: spots,
    last: t`${spots}, los últimos`,
    tight: t`${spots}, no alcanzan para ${groupSize}`,
    full: t`llena`,
    shut: t`cerrada por la red`,
    none: departure ? t`– no está a la venta` : t`– sin salida`,
  };
  const asked = departure?.isOnRequest && look !== 'none' ? t`a solicitud` : '';
  return [chosen, words[look], asked, under].filter(Boolean).join(', ');
}
