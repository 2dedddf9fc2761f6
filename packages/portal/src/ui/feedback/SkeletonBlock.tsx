import type { CSSProperties } from 'react';
import styles from './SkeletonBlock.module.css';

/** Keeps the room of what is on its way, in its final size; seen only after 150 ms. */
export function SkeletonBlock(props: { height: number | string; width?: number | string }) {
  return <div className={styles.block} style={{ height: props.height, width: props.width ?? '100%' } as CSSProperties} aria-hidden="true" />;
}
