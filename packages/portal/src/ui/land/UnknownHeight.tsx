import { useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import styles from './StepProfile.module.css';

/** A place whose altitude nobody has confirmed: hatched, with the word, at no height. */
export function UnknownHeight(props: { x: number; width: number; height: number }) {
  const { t } = useLingui();
  const id = useId();
  const middle = props.x + props.width / 2;
  return (
    <g>
      <defs>
        <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="7" className={styles.hatch} />
        </pattern>
      </defs>
      <rect x={props.x} y={props.height - 44} width={props.width} height={44} fill={`url(#${id})`} />
      <text x={middle} y={props.height - 54} textAnchor="middle" className={styles.unknown}>
        {props.width > 92 ? t`por confirmar` : '?'}
      </text>
    </g>
  );
}
