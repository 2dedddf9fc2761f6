import { SteppedDiamond } from '../marks/SteppedDiamond.tsx';
import styles from './DiamondProgress.module.css';

/** Progress of a checklist: one diamond per item, filled when done. The words say the same. */
export function DiamondProgress(props: { done: number; of: number; label: string }) {
  return (
    <p className={styles.progress}>
      <span className={styles.diamonds} aria-hidden="true">
        {Array.from({ length: props.of }, (_, index) => (
          <SteppedDiamond key={index} shape={index < props.done ? 'filled' : 'hollow'} />
        ))}
      </span>
      <span>{props.label}</span>
    </p>
  );
}
