import { Plural, Trans } from '@lingui/react/macro';
import { DateText } from './DateText.tsx';
import styles from './Sources.module.css';

export type SourceFacts = { id: string; title: string; url: string | null };

/** Facts that the network entered since, each with who says so and the day. */
export type GroundFacts = { enteredOn: string; sources: readonly SourceFacts[] };

/** Where a fact comes from: folded to one quiet line, each source with its address when it has one. */
export function Sources(props: { sources: readonly SourceFacts[]; grounds?: readonly GroundFacts[] }) {
  const entered = enteredSince(props.grounds ?? []);
  const count = props.sources.length + entered.length;
  if (count === 0) return null;
  return (
    <details className={styles.sources}>
      <summary>
        <Plural value={count} one="Fuente" other="# fuentes" />
      </summary>
      <ul className={styles.list}>
        {props.sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source} />
          </li>
        ))}
        {entered.map(({ source, enteredOn }) => (
          <li key={`${source.id} ${enteredOn}`}>
            <SourceLink source={source} />{' '}
            <Trans>
              (dato de la red del <DateText date={enteredOn} />)
            </Trans>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Several facts may have been entered on one day from one source: it is said once. */
function enteredSince(grounds: readonly GroundFacts[]) {
  const pairs = grounds.flatMap(({ enteredOn, sources }) => sources.map((source) => ({ source, enteredOn })));
  return pairs.filter(({ source, enteredOn }, i) => pairs.findIndex((other) => other.source.id === source.id && other.enteredOn === enteredOn) === i);
}

export function SourceLink({ source }: { source: SourceFacts }) {
  if (!source.url) return <span>{source.title}</span>;
  return (
    <a href={webAddress(source.url)} rel="noreferrer" target="_blank">
      {source.title}
    </a>
  );
}

/** The catalogue keeps addresses without their scheme: as they stand they would lead into the portal itself. */
const webAddress = (url: string) => (/^https?:\/\//.test(url) ? url : `https://${url}`);
