import { useId } from 'react';
import styles from './DayThread.module.css';

const across = 'M2 0h6v2h2v2H8v2H2V4H0V2h2zM4 2v2h2V2zM10 2h2v2h-2z';
const down = 'M0 2v6h2v2h2V8h2V2H4V0H2v2zM2 4h2v2H2zM2 10v2h2v-2z';

/** The thread of one day in its dye: the band's plain geometry in one colour, lying above or standing beside the day. */
export function DayThread(props: { dye: string; direction: 'across' | 'down' }) {
  const id = useId();
  const isAcross = props.direction === 'across';
  return (
    <svg className={isAcross ? styles.across : styles.down} aria-hidden="true" shapeRendering="crispEdges">
      <defs>
        <pattern id={id} width={isAcross ? 12 : 6} height={isAcross ? 6 : 12} patternUnits="userSpaceOnUse">
          <path fill={props.dye} fillRule="evenodd" d={isAcross ? across : down} />
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
