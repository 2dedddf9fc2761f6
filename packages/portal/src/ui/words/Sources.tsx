import { Plural } from '@lingui/react/macro';
import styles from './Sources.module.css';

export type SourceFacts = { id: string; title: string; url: string | null };

/** Where a fact comes from: folded to one quiet line, each source with its address when it has one. */
export function Sources(props: { sources: readonly SourceFacts[] }) {
  if (props.sources.length === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>
        <Plural value={props.sources.length} one="Fuente" other="# fuentes" />
      </summary>
      <ul className={styles.list}>
        {props.sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

export function SourceLink({ source }: { source: SourceFacts }) {
  if (!source.url) return <span>{source.title}</span>;
  return (
    <a href={source.url} rel="noreferrer" target="_blank">
      {source.title}
    </a>
  );
}
