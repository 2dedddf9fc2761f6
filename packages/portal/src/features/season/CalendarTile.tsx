import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { isWeekend, type LocalDate } from '@/lib/format-date.ts';
import type { Position } from '@/lib/grid-keys.ts';
import { type CalendarDeparture, isMovable, lacksGuides, lookOfTile, takenOf, type TileLook } from './calendar-rows.ts';
import { tileWords } from './calendar-words.ts';
import styles from './CalendarTile.module.css';

/** One trek on one day: taken of its size, and by shape and word what is to be known of it. */
export function CalendarTile(props: {
  day: LocalDate;
  today: LocalDate;
  isDense: boolean;
  departure: CalendarDeparture | undefined;
  barredBecause: string | undefined;
  isUnderWay: boolean;
  isChosen: boolean;
  /** A departure that is being dragged would be dropped here. */
  isTarget: boolean;
  at: Position;
  isStop: boolean;
  onBegin: (at: Position, event: React.PointerEvent) => void;
  onOver: (at: Position) => void;
  onStop: (at: Position) => void;
}) {
  const { departure, at } = props;
  const look = lookOfTile(departure, props.barredBecause !== undefined);
  const label = useTileLabel(look, props);
  return (
    <td
      role="gridcell"
      tabIndex={props.isStop ? 0 : -1}
      data-at={`${at.row}.${at.column}`}
      aria-label={label}
      aria-selected={props.isChosen}
      title={label}
      className={styles.cell}
      data-weekend={isWeekend(props.day) || undefined}
      data-month-start={(at.column > 0 && props.day.endsWith('-01')) || undefined}
      data-chosen={props.isChosen || undefined}
      data-target={props.isTarget || undefined}
      onFocus={() => props.onStop(at)}
      onPointerDown={(event) => props.onBegin(at, event)}
      onPointerEnter={() => props.onOver(at)}
    >
      <span className={styles.tile} data-look={look} data-under-way={(!departure && props.isUnderWay) || undefined} data-on-request={(departure?.isOnRequest && look !== 'off') || undefined}>
        {departure && isMovable(departure) && <span className={styles.grip} data-grip aria-hidden="true" />}
        <Face look={look} departure={departure} isDense={props.isDense} />
        {departure && lacksGuides(departure, props.today) && <span className={styles.guides} aria-hidden="true" />}
      </span>
    </td>
  );
}

function Face({ look, departure, isDense }: { look: TileLook; departure: CalendarDeparture | undefined; isDense: boolean }) {
  if (!departure) return look === 'none' ? null : <span className={styles.sign}>×</span>;
  if (look === 'off') return <span className={styles.sign}>—</span>;
  return (
    <>
      <span className={styles.number}>
        {takenOf(departure)}
        {!isDense && <span className={styles.of}>/{departure.groupSize}</span>}
      </span>
      {!isDense && <span className={styles.mark} data-mark={look} aria-hidden="true" />}
    </>
  );
}

/** What the tile says aloud. It begins with what it shows. */
function useTileLabel(look: TileLook, tile: { departure: CalendarDeparture | undefined; barredBecause: string | undefined; today: LocalDate; isDense: boolean }) {
  const { t, i18n } = useLingui();
  const { departure, barredBecause, isDense } = tile;
  const words = i18n._(tileWords[look]);
  if (!departure) return barredBecause ? `× ${words}: ${barredBecause}` : words;
  if (look === 'off') return `— ${words}`;
  const outlook = departure.outlook;
  const taken = takenOf(departure);
  const missing = outlook?.guidesMissing ?? 0;
  return [
    isDense ? t`${taken} de ${departure.groupSize}` : `${taken}/${departure.groupSize}`,
    words,
    outlook && outlook.held > 0 ? t`${plural(outlook.held, { one: '# bloqueado', other: '# bloqueados' })}` : '',
    outlook?.minimum ? t`sale desde ${outlook.minimum}` : '',
    departure.isOnRequest ? t`a solicitud` : '',
    lacksGuides(departure, tile.today) ? t`${plural(missing, { one: 'falta # guía', other: 'faltan # guías' })}` : '',
    isMovable(departure) ? t`nadie la ha tomado: se puede mover` : '',
  ].filter(Boolean).join(', ');
}
