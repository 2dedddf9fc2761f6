import { isoLine } from './iso-lines.ts';

const size = { width: 960, height: 360, step: 12 };
const levels = [0.12, 0.22, 0.32, 0.42, 0.52, 0.62, 0.72, 0.82, 0.92];

/** Faint contour lines as a background of empty states and sections: ornament, not a map. */
export function Contours(props: { seed: string }) {
  return (
    <svg width="100%" height="100%" viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <g fill="none" stroke="var(--quenua)" strokeLinecap="round">
        {levels.map((level, index) => (
          <path key={level} d={isoLine(props.seed, level, size)} strokeWidth={index % 4 === 0 ? 1.2 : 0.8} opacity={index % 4 === 0 ? 0.34 : 0.2} />
        ))}
      </g>
    </svg>
  );
}
