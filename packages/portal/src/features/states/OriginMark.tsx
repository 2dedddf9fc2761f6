import { Trans } from '@lingui/react/macro';
import type { Origin } from '@/graphql/__generated__/schema.ts';
import styles from './OriginMark.module.css';

/** Marks what was invented for the demonstration, wherever it is shown. Facts and the network's own figures carry no mark. */
export function OriginMark(props: { origin: Origin }) {
  if (props.origin !== 'DEMO') return null;
  return (
    <span className={styles.mark}>
      <Trans>dato de demostración</Trans>
    </span>
  );
}
