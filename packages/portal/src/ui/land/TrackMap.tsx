import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../actions/Button.tsx';
import { useLockedUntilTapped } from '../overlay/use-locked-until-tapped.ts';
import { formatMeasure } from '@/lib/format-number.ts';
import { useElementSize } from '@/lib/use-element-size.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { dayDye } from './route-columns.ts';
import { type CourseDay, type CoursePoint, nearestKm, projectionOf, scaleBarKm } from './track-course.ts';
import styles from './TrackMap.module.css';

const MARGIN = 44;

/**
 * The lines of days as files give them, north up, in real pixels; the cursor is the one of the profile and follows the pointer along the way.
 * A finger scrolls the page until it has tapped the map.
 */
export function TrackMap(props: { course: readonly CourseDay[]; cursor: CoursePoint; onMove: (km: number) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [box, { width, height }] = useElementSize();
  const { isLocked, unlock, lock } = useLockedUntilTapped(box);
  const { course, cursor } = props;
  const { x, y, at, pixelsPerKm } = projectionOf(course, { width, height, margin: MARGIN });
  const barKm = scaleBarKm(pixelsPerKm, width);
  const named = course.map(({ day, from, to }) => t`día ${day}: ${from} – ${to}`).join('; ');
  function follow(event: React.PointerEvent<HTMLDivElement>) {
    if (event.pointerType !== 'mouse' && isLocked) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    props.onMove(nearestKm(course, ...at(event.clientX - left, event.clientY - top)));
  }
  return (
    <div className={styles.map}>
      <div ref={box} className={styles.box} data-locked={isLocked} onPointerMove={follow} onPointerDown={follow}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={t`Mapa de las etapas con trazo, ${named}`}>
            {course.map(({ day, line }) => {
              const path = line.map(([latitude, longitude], i) => `${i === 0 ? 'M' : 'L'}${x(longitude!).toFixed(1)} ${y(latitude!).toFixed(1)}`).join('');
              return (
                <g key={day} className={styles.track}>
                  <path d={path} className={styles.casing} />
                  <path d={path} stroke={dayDye(day)} className={styles.line} />
                </g>
              );
            })}
            {endsOf(course, { start: t`inicio del trazo`, end: t`fin del trazo` }).map(({ key, name, latitude, longitude }) => (
              <g key={key} transform={`translate(${x(longitude)} ${y(latitude)})`}>
                <circle r={5} className={styles.place} />
                <text x={x(longitude) > width / 2 ? -10 : 10} y={4} textAnchor={x(longitude) > width / 2 ? 'end' : 'start'} className={styles.name}>
                  {name}
                </text>
              </g>
            ))}
            <circle cx={x(cursor.longitude)} cy={y(cursor.latitude)} r={7} className={styles.cursor} />
            <g transform={`translate(${width - 26} 30)`} className={styles.north}>
              <path d="M0 -18L7 4L0 -1L-7 4Z" />
              <text y={18} textAnchor="middle">{t`N`}</text>
            </g>
            <g transform={`translate(16 ${height - 16})`} className={styles.scale}>
              <path d={`M0 -6V0H${(barKm * pixelsPerKm).toFixed(1)}V-6`} />
              <text x={4} y={-10}>
                {formatMeasure(barKm, 'km', language)}
              </text>
            </g>
          </svg>
        )}
        {isLocked && (
          <button type="button" className={styles.lock} onClick={unlock}>
            <span>
              <Trans>Toque para recorrer el mapa</Trans>
            </span>
          </button>
        )}
      </div>
      {!isLocked && (
        <span className={styles.release}>
          <Button size="small" onClick={lock}>
            <Trans>Soltar el mapa</Trans>
          </Button>
        </span>
      )}
    </div>
  );
}

/** Where days begin and end; where one ends and the next begins in the same place, it is named once. An end that is not where its place is has no name. */
function endsOf(course: readonly CourseDay[], unnamed: { start: string; end: string }) {
  const ends = course.flatMap(({ day, from, to, startsAtPlace, endsAtPlace, line }) => [
    { key: `${day} from`, name: startsAtPlace ? from : unnamed.start, latitude: line[0]![0]!, longitude: line[0]![1]! },
    { key: `${day} to`, name: endsAtPlace ? to : unnamed.end, latitude: line.at(-1)![0]!, longitude: line.at(-1)![1]! },
  ]);
  const isUnnamed = (name: string) => name === unnamed.start || name === unnamed.end;
  return ends.filter(({ name }, i) => isUnnamed(name) || ends.findIndex((other) => other.name === name) === i);
}
