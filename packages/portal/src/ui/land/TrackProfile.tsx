import { useLingui } from '@lingui/react/macro';
import { formatMeasure, formatNumber } from '@/lib/format-number.ts';
import { useElementSize } from '@/lib/use-element-size.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { dayDye, gridOf } from './route-columns.ts';
import { type CourseDay, type CoursePoint, totalKm, walkedTo } from './track-course.ts';
import styles from './TrackProfile.module.css';

const frame = { height: 176, top: 26, bottom: 22, axis: 52 };

/** Altitudes as files give them, in real pixels; a slider that walks along them with the keys and the pointer. */
export function TrackProfile(props: { course: readonly CourseDay[]; cursor: CoursePoint; onMove: (km: number) => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [box, { width }] = useElementSize();
  const { course, cursor, onMove } = props;
  const end = totalKm(course);
  const altitudes = course.flatMap(({ profile }) => profile?.map(([, m]) => m!) ?? []);
  const grid = altitudes.length > 0 ? gridOf(altitudes) : [0, 1];
  const [floor, roof] = [grid[0]!, grid.at(-1)!];
  const x = (km: number) => frame.axis + (km / end) * (width - frame.axis - 8);
  const y = (m: number) => frame.height - frame.bottom - ((m - floor) / (roof - floor)) * (frame.height - frame.top - frame.bottom);
  const ground = frame.height - frame.bottom;
  const km = formatNumber(cursor.km, language, { digits: 1 });
  const spoken = cursor.altitudeM === null ? t`Kilómetro ${km}, altura por confirmar` : t`Kilómetro ${km}, ${cursor.altitudeM} metros`;
  const label = cursor.altitudeM === null ? formatMeasure(Number(cursor.km.toFixed(1)), 'km', language) : `${formatMeasure(Number(cursor.km.toFixed(1)), 'km', language)} · ${formatMeasure(cursor.altitudeM, 'm', language)}`;
  const isRight = x(cursor.km) > width * 0.7;

  function point(event: React.PointerEvent<HTMLDivElement>) {
    if (event.type === 'pointermove' && event.pointerType !== 'mouse' && event.buttons === 0) return;
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
    onMove(Math.min(end, Math.max(0, ((left - frame.axis) / (width - frame.axis - 8)) * end)));
  }
  function press(event: React.KeyboardEvent) {
    const to = walkedTo(event.key, event.shiftKey, cursor.km, end);
    if (to === undefined) return;
    event.preventDefault();
    onMove(to);
  }

  return (
    <div
      ref={box}
      className={styles.box}
      role="slider"
      tabIndex={0}
      aria-label={t`Recorrido, en kilómetros`}
      aria-valuemin={0}
      aria-valuemax={Number(end.toFixed(3))}
      aria-valuenow={Number(cursor.km.toFixed(3))}
      aria-valuetext={spoken}
      onKeyDown={press}
      onPointerDown={point}
      onPointerMove={point}
    >
      {width > 0 && (
        <svg width={width} height={frame.height} aria-hidden="true">
          {altitudes.length > 0 &&
            grid.map((m) => (
              <g key={m}>
                <line x1={frame.axis} x2={width} y1={y(m)} y2={y(m)} className={styles.grid} />
                <text x={frame.axis - 8} y={y(m) + 4} textAnchor="end" className={styles.axis}>
                  {m}
                </text>
              </g>
            ))}
          {course.map(({ day, startKm, profile, lengthKm }) => {
            if (!profile) return <line key={day} x1={x(startKm)} x2={x(startKm + lengthKm)} y1={ground} y2={ground} stroke={dayDye(day)} className={styles.line} />;
            const line = profile.map(([at, m]) => `${x(startKm + at!).toFixed(1)} ${y(m!).toFixed(1)}`).join('L');
            return (
              <g key={day}>
                <path d={`M${x(startKm)} ${ground}L${line}L${x(startKm + lengthKm)} ${ground}Z`} fill={dayDye(day)} className={styles.fill} />
                <path d={`M${line}`} stroke={dayDye(day)} className={styles.line} />
              </g>
            );
          })}
          <line x1={x(cursor.km)} x2={x(cursor.km)} y1={frame.top - 8} y2={ground} className={styles.cursor} />
          <text x={x(cursor.km) + (isRight ? -8 : 8)} y={frame.top - 10} textAnchor={isRight ? 'end' : 'start'} className={styles.label}>
            {label}
          </text>
          <text x={frame.axis} y={frame.height - 5} className={styles.axis}>{formatMeasure(0, 'km', language)}</text>
          <text x={width - 8} y={frame.height - 5} textAnchor="end" className={styles.axis}>{formatMeasure(Number(end.toFixed(1)), 'km', language)}</text>
        </svg>
      )}
    </div>
  );
}
