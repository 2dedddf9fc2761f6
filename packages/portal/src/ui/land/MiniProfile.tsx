import { columnsOf, dayDye, gridOf, stepsOf, type RouteDay } from './route-columns.ts';
import styles from './MiniProfile.module.css';

const box = { width: 168, height: 44, floor: 42, roof: 6 };

/** The steps of a route in the size of a word: an ornament of its row, which says the figures in text. */
export function MiniProfile(props: { days: readonly RouteDay[] }) {
  const columns = columnsOf(props.days);
  const { treads, risers } = stepsOf(columns);
  if (treads.length === 0) return <span className={styles.box} />;
  const grid = gridOf(treads.map((tread) => tread.altitudeM));
  const [low, high] = [grid[0]!, grid.at(-1)!];
  const width = box.width / columns.length;
  const y = (altitude: number) => box.floor - ((altitude - low) / (high - low)) * (box.floor - box.roof);
  return (
    <svg className={styles.box} width={box.width} height={box.height} aria-hidden="true">
      <line x1="0" x2={box.width} y1={box.floor} y2={box.floor} className={styles.ground} />
      {treads.flatMap((tread) =>
        tread.days.map((day, index) => {
          const part = width / tread.days.length;
          const x = tread.column * width + index * part;
          return <line key={`${tread.column}-${day}`} x1={x} x2={x + part} y1={y(tread.altitudeM)} y2={y(tread.altitudeM)} stroke={dayDye(day)} className={styles.line} />;
        }),
      )}
      {risers.map((riser) => (
        <line key={riser.column} x1={riser.column * width} x2={riser.column * width} y1={y(riser.fromM)} y2={y(riser.toM)} stroke={dayDye(riser.day)} className={styles.line} />
      ))}
    </svg>
  );
}
