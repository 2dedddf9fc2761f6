import { useId } from 'react';
import { ridgeBox, skyline } from './ridge-path.ts';

/**
 * Layered ridgelines under an evening sky: the hero and the covers. The seed is the trek's slug, so each trek has its
 * own skyline. Strokes fade out at the left, where the text stands: a stroke never crosses a letter.
 */
export function Ridges(props: { seed: string; className?: string }) {
  const id = useId();
  const layers = skyline(props.seed);
  return (
    <svg
      className={props.className}
      width="100%"
      height="100%"
      viewBox={`0 0 ${ridgeBox.width} ${ridgeBox.height}`}
      preserveAspectRatio="xMaxYMax slice"
      aria-hidden="true"
    >
      <defs>
        <linearGradient id={`${id}sky`} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--sky-high)" />
          <stop offset="0.62" stopColor="var(--sky-low)" />
        </linearGradient>
        <radialGradient id={`${id}glow`} cx="0.75" cy="0.36" r="0.42">
          <stop offset="0" stopColor="var(--sun-glow)" stopOpacity="0.9" />
          <stop offset="0.55" stopColor="var(--sun-glow)" stopOpacity="0.34" />
          <stop offset="1" stopColor="var(--sun-glow)" stopOpacity="0" />
        </radialGradient>
        <linearGradient id={`${id}line`} gradientUnits="userSpaceOnUse" x1="0" y1="0" x2={ridgeBox.width} y2="0">
          <stop offset="0.46" stopColor="var(--ridge-line)" stopOpacity="0" />
          <stop offset="0.7" stopColor="var(--ridge-line)" stopOpacity="1" />
        </linearGradient>
      </defs>
      <rect width={ridgeBox.width} height={ridgeBox.height} fill={`url(#${id}sky)`} />
      <rect width={ridgeBox.width} height={ridgeBox.height} fill={`url(#${id}glow)`} />
      <circle cx="1080" cy="148" r="38" fill="var(--sun)" />
      {layers.map((path, layer) => (
        <path
          key={layer}
          d={path}
          fill={`color-mix(in oklab, var(--ridge-far), var(--ridge-near) ${Math.round((layer / (layers.length - 1)) * 100)}%)`}
          stroke={`url(#${id}line)`}
          strokeWidth={layer === 0 ? 1.4 : 0.9}
          strokeOpacity={Math.max(0.16, 0.8 - layer * 0.085)}
        />
      ))}
    </svg>
  );
}
