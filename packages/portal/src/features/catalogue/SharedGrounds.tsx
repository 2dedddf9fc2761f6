import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { confidenceWords } from './catalogue-words.ts';
import type { EditedFact } from './FactRow.tsx';
import styles from './FactsEditor.module.css';

/** On what everything is grounded that no editor touched: said once, with the other sources behind a word. */
export function SharedGrounds({ facts }: { facts: readonly EditedFact[] }) {
  const { i18n } = useLingui();
  const delivered = facts.find(({ editedAt, sources, confidence }) => !editedAt && (sources.length > 0 || confidence));
  if (!delivered) return null;
  const { sources, confidence } = delivered;
  const [first, ...others] = sources.map(({ title }) => title);
  return (
    <div className={styles.grounds}>
      <p>
        {first ? <Trans>Lo que no nombra otra fuente viene de: {first}</Trans> : <Trans>Lo que no nombra otra fuente</Trans>}
        {confidence && <> · {i18n._(confidenceWords[confidence])}</>}
      </p>
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>
            <Plural value={others.length} one="y # fuente más" other="y # fuentes más" />
          </summary>
          <ul>
            {others.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
