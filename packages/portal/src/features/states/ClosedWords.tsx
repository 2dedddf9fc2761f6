import { Trans } from '@lingui/react/macro';
import styles from './ClosedWords.module.css';

/** Why a departure takes nobody: what the network closed on its way, in its words, and who says so. Nothing where nothing is closed. */
export function ClosedWords(props: { closures: ReadonlyArray<{ id: string; reason: string; sourceText: string; sourceUrl: string | null }> }) {
  if (props.closures.length === 0) return null;
  return (
    <ul className={styles.closed}>
      {props.closures.map(({ id, reason, sourceText, sourceUrl }) => (
        <li key={id}>
          <Trans>Cerrado: {reason}</Trans>{' '}
          <span className={styles.source}>
            <Trans>Fuente:</Trans>{' '}
            {sourceUrl ? (
              <a href={sourceUrl} rel="noreferrer">
                {sourceText}
              </a>
            ) : (
              sourceText
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
