import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../actions/Button.tsx';
import styles from './CodeBlock.module.css';

/** Lines for a program, to be read or copied. `label` says what they are. */
export function CodeBlock(props: { label: string; text: string }) {
  const [isCopied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(props.text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <figure className={styles.block}>
      <pre className={styles.lines} aria-label={props.label} tabIndex={0}>
        <code>{props.text}</code>
      </pre>
      <div className={styles.copy}>
        <Button size="small" onClick={() => void copy()}>
          <Trans>Copiar</Trans>
        </Button>
        <span role="status">{isCopied && <Trans>Copiado.</Trans>}</span>
      </div>
    </figure>
  );
}
