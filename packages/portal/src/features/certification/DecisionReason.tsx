import { Trans } from '@lingui/react/macro';
import styles from './DecisionReason.module.css';

/** What the network wrote with its decision, in its own words. */
export function DecisionReason(props: { reason: string | null }) {
  if (!props.reason) return null;
  return (
    <div className={styles.reason}>
      <p className={styles.who}>
        <Trans>La red escribió:</Trans>
      </p>
      <blockquote>{props.reason}</blockquote>
    </div>
  );
}
