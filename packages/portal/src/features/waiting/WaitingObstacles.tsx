import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { resourceWords } from '@/features/states/resource-words.ts';
import type { ResourceKind } from '@/graphql/__generated__/schema.ts';
import { formatDate } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { groupObstacles } from './group-obstacles.ts';
import styles from './WaitingObstacles.module.css';

type Obstacle = { date: string; free: number; resource: { kind: ResourceKind; name: string }; departure: { id: string; date: string } };

/** What must happen before a party fits: of each of its dates what binds there. */
export function WaitingObstacles(props: { obstacles: readonly Obstacle[]; people: number }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  if (props.obstacles.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>Nada lo impide por ahora: la oferta llega en cuanto le toque, si su agencia puede tomar más cupos ese día.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {groupObstacles(props.obstacles).map((group) => (
        <li key={group.key}>
          <span className={styles.dates}>{group.dates.map((date) => formatDate(date, language, 'brief')).join(', ')}:</span> {i18n._(resourceWords[group.resource.kind](group.resource.name))},{' '}
          <Plural value={group.free} _0="ningún cupo libre" one="# cupo libre" other="# cupos libres" />; <Trans>su grupo es de {props.people}.</Trans>
        </li>
      ))}
    </ul>
  );
}
