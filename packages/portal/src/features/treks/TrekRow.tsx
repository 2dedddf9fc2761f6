import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { TrekRow_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { monthSpan } from '@/lib/format-date.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { MiniProfile } from '@/ui/land/MiniProfile.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { routeDaysOf } from './route-days.ts';
import { trekKindWords } from './trek-words.ts';
import styles from './TrekRow.module.css';

const FRAGMENT: TypedDocumentNode<TrekRow_trek> = gql`
  fragment TrekRow_trek on Trek {
    id
    slug
    name
    kind
    days
    distanceKm
    highestPointM
    highestSleepM
    bestMonths
    stages {
      id
      day
      highPointM
      from {
        id
        name
        kind
        altitudeM
      }
      to {
        id
        name
        kind
        altitudeM
      }
      highPlace {
        id
        name
        kind
        altitudeM
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The miniature shows no names. */
const noWords = { kindOf: () => '', highPoint: '', placeUnknown: '' };

/** A trek as a row, not a card: its name, its steps in miniature, four numbers, its dry months. */
export function TrekRow(props: { trek: FragmentType<TrekRow_trek> }) {
  const { i18n } = useLingui();
  const language = useLanguage();
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  const months = monthSpan(trek.bestMonths, language);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <h2 className={styles.name}>
          <Link to="/treks/$slug" params={{ slug: trek.slug }}>
            {trek.name}
          </Link>
        </h2>
        <p className={styles.kind}>
          {i18n._(trekKindWords[trek.kind])}
          {months && ` · ${months}`}
        </p>
      </div>
      <MiniProfile days={routeDaysOf(trek.stages, noWords)} />
      <dl className={styles.figures}>
        <div>
          <dt>
            <Trans>Duración</Trans>
          </dt>
          <dd>{trek.days === null ? <MeasureText value={null} unit="m" /> : <Plural value={trek.days} one="# día" other="# días" />}</dd>
        </div>
        <div>
          <dt>
            <Trans>Distancia</Trans>
          </dt>
          <dd>
            <MeasureText value={trek.distanceKm} unit="km" />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Punto más alto</Trans>
          </dt>
          <dd>
            <MeasureText value={trek.highestPointM} unit="m" />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Noche más alta</Trans>
          </dt>
          <dd>
            <MeasureText value={trek.highestSleepM} unit="m" />
          </dd>
        </div>
      </dl>
    </li>
  );
}
