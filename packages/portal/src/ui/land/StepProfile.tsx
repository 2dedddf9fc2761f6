import { useLingui } from '@lingui/react/macro';
import { useElementSize } from '@/lib/use-element-size.ts';
import { formatMeasure } from '@/lib/format-number.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { columnsOf, dayDye, gridOf, stepsOf, type RouteDay } from './route-columns.ts';
import styles from './StepProfile.module.css';
import { Tread } from './Tread.tsx';
import { UnknownHeight } from './UnknownHeight.tsx';

export const profileBox = { height: 176, top: 26, bottom: 8, axis: 52 };

/**
 * Known altitudes as steps, drawn in real pixels. Between two places nothing is drawn but the step itself; a place
 * whose altitude nobody has confirmed is shown as such, and the steps stop there.
 */
export function StepProfile(props: { days: readonly RouteDay[] }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [box, { width }] = useElementSize();
  const columns = columnsOf(props.days);
  const { treads, risers } = stepsOf(columns);
  if (treads.length === 0) return null;

  const grid = gridOf(treads.map((tread) => tread.altitudeM));
  const [floor, roof] = [grid[0]!, grid.at(-1)!];
  const y = (altitude: number) =>
    profileBox.height - profileBox.bottom - ((altitude - floor) / (roof - floor)) * (profileBox.height - profileBox.top - profileBox.bottom);
  const columnWidth = (width - profileBox.axis) / columns.length;
  const x = (column: number) => profileBox.axis + column * columnWidth;
  const known = treads.map(({ column, altitudeM }) => `${columns[column]!.point.name} ${formatMeasure(altitudeM, 'm', language)}`).join(', ');

  return (
    <div ref={box} className={styles.box}>
      {width > 0 && (
        <svg width={width} height={profileBox.height} role="img" aria-label={t`Alturas conocidas: ${known}`} className={styles.drawing}>
          {grid.map((altitude) => (
            <g key={altitude}>
              <line x1={profileBox.axis} x2={width} y1={y(altitude)} y2={y(altitude)} className={styles.grid} />
              <text x={profileBox.axis - 8} y={y(altitude) + 4} textAnchor="end" className={styles.axis}>
                {altitude}
              </text>
            </g>
          ))}
          {columns.map((column, index) =>
            column.point.altitudeM === null ? (
              <UnknownHeight key={column.point.key + index} x={x(index)} width={columnWidth} height={profileBox.height - profileBox.bottom} />
            ) : null,
          )}
          {treads.map((tread) => (
            <Tread
              key={tread.column}
              x={x(tread.column)}
              y={y(tread.altitudeM)}
              width={columnWidth}
              floor={profileBox.height - profileBox.bottom}
              dyes={tread.days.map(dayDye)}
              label={columnWidth > 58 ? formatMeasure(tread.altitudeM, 'm', language) : String(tread.altitudeM)}
            />
          ))}
          {risers.map((riser) => (
            <line key={riser.column} x1={x(riser.column)} x2={x(riser.column)} y1={y(riser.fromM)} y2={y(riser.toM)} stroke={dayDye(riser.day)} className={styles.line} />
          ))}
        </svg>
      )}
    </div>
  );
}
