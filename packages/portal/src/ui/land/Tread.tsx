import styles from './StepProfile.module.css';

/** One known altitude: a level line over its place, half in the dye of the day that arrives, half of the one that leaves. */
export function Tread(props: { x: number; y: number; width: number; floor: number; dyes: string[]; label: string }) {
  const part = props.width / Math.max(1, props.dyes.length);
  return (
    <g>
      {props.dyes.map((dye, index) => (
        <g key={index}>
          <rect x={props.x + index * part} y={props.y} width={part} height={props.floor - props.y} fill={dye} fillOpacity={0.16} />
          <line x1={props.x + index * part} x2={props.x + (index + 1) * part} y1={props.y} y2={props.y} stroke={dye} className={styles.line} />
        </g>
      ))}
      <text x={props.x + props.width / 2} y={props.y - 8} textAnchor="middle" className={styles.height}>
        {props.label}
      </text>
    </g>
  );
}
