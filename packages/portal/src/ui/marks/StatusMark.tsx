import type { ReactNode } from 'react';
import { SteppedDiamond, type DiamondShape } from './SteppedDiamond.tsx';
import styles from './StatusMark.module.css';

/** What a state asks of the person who reads it. Shape, word and colour always come together. */
export type Tone = 'go' | 'attention' | 'stop' | 'quiet' | 'info' | 'yours';

const shapes: Record<Tone, DiamondShape> = {
  go: 'filled',
  attention: 'half',
  stop: 'barred',
  quiet: 'hollow',
  info: 'ring',
  yours: 'filled',
};

/** A status: mark and word. `boxed` sets it on its tint, for headers. */
export function StatusMark(props: { tone: Tone; children: ReactNode; look?: 'plain' | 'boxed' }) {
  return (
    <span className={styles.mark} data-tone={props.tone} data-look={props.look ?? 'plain'}>
      <SteppedDiamond shape={shapes[props.tone]} />
      <span>{props.children}</span>
    </span>
  );
}
