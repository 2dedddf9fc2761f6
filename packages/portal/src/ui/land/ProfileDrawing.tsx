import { formatMeasure } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { labelBeside, type ProfileFrame, profileSize } from './profile-frame.ts';
import { dayDye } from './route-columns.ts';
import type { CourseDay, CoursePoint, Span } from './track-course.ts';
import styles from './TrackProfile.module.css';

/** About what a letter of a label takes. */
const LETTER_PX = 7;

/** The profile in real pixels: the days in their dyes, the part that is chosen, the cursor with what is known of where it stands. */
export function ProfileDrawing({ course, cursor, frame, span, climbs }: { course: readonly CourseDay[]; cursor: CoursePoint; frame: ProfileFrame; span: Span | null; climbs: string | null }) {
  const language = useLanguage();
  const { width, endKm, grid, ground, x, y } = frame;
  const km = (value: number) => formatMeasure(Number(value.toFixed(1)), 'km', language);
  const place = cursor.altitudeM === null ? km(cursor.km) : `${km(cursor.km)} · ${formatMeasure(cursor.altitudeM, 'm', language)}`;
  const [first, last] = [course[0], course.at(-1)];
  const [start, end] = [first?.startsAtPlace ? `${km(0)} · ${first.from}` : km(0), last?.endsAtPlace ? `${last.to} · ${km(endKm)}` : km(endKm)];
  const isRoom = (start.length + end.length) * LETTER_PX + 2 * LETTER_PX < width - profileSize.axis - profileSize.right;
  const [atStart, atEnd] = isRoom ? [start, end] : [km(0), km(endKm)];
  const beside = (text: string) => labelBeside(x(cursor.km), text.length * LETTER_PX, width);
  return (
    <svg width={width} height={profileSize.height} aria-hidden="true">
      {grid.map((m) => (
        <g key={m}>
          <line x1={profileSize.axis} x2={width} y1={y(m)} y2={y(m)} className={styles.grid} />
          <text x={profileSize.axis - 8} y={y(m) + 4} textAnchor="end" className={styles.axis}>
            {m}
          </text>
        </g>
      ))}
      {span && <rect x={x(span.fromKm)} width={Math.max(1, x(span.toKm) - x(span.fromKm))} y={profileSize.top - 4} height={ground - profileSize.top + 4} className={styles.span} />}
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
      <line x1={x(cursor.km)} x2={x(cursor.km)} y1={6} y2={ground} className={styles.cursor} />
      {cursor.altitudeM !== null && <circle cx={x(cursor.km)} cy={y(cursor.altitudeM)} r={5} className={styles.point} />}
      <text {...beside(place)} y={16} className={styles.label}>
        {place}
      </text>
      {climbs !== null && (
        <text {...beside(climbs)} y={34} className={styles.climbs}>
          {climbs}
        </text>
      )}
      <text x={profileSize.axis} y={profileSize.height - 5} className={styles.axis}>
        {atStart}
      </text>
      <text x={width - 8} y={profileSize.height - 5} textAnchor="end" className={styles.axis}>
        {atEnd}
      </text>
    </svg>
  );
}
