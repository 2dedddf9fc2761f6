import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { StageNight_stage } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import styles from './StageNight.module.css';
import { lodgingWords } from './trek-words.ts';

const FRAGMENT: TypedDocumentNode<StageNight_stage> = gql`
  fragment StageNight_stage on Stage {
    id
    lodging
    overnight {
      id
      name
      altitudeM
    }
    communities {
      id
      slug
      name
    }
    conservationAreas {
      id
      slug
      name
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** Where the day ends, which communities receive, which conservation areas are crossed. */
export function StageNight(props: { stage: FragmentType<StageNight_stage> }) {
  const { i18n } = useLingui();
  const { data: stage } = useOwnFragment({ fragment: FRAGMENT, from: props.stage });
  const lodging = stage.lodging.map((kind) => i18n._(lodgingWords[kind])).join(' / ');
  return (
    <ul className={styles.notes}>
      {stage.overnight && (
        <li>
          <Trans>Noche en</Trans> <strong>{stage.overnight.name}</strong>
          {stage.overnight.altitudeM !== null && (
            <>
              {', '}
              <MeasureText value={stage.overnight.altitudeM} unit="m" />
            </>
          )}
          {lodging && ` (${lodging})`}
        </li>
      )}
      {stage.communities.length > 0 && (
        <li>
          <Trans>Recibe:</Trans>{' '}
          {stage.communities.map((community, index) => (
            <span key={community.id}>
              {index > 0 && ', '}
              <Link to="/communities" hash={community.slug}>
                {community.name}
              </Link>
            </span>
          ))}
        </li>
      )}
      {stage.conservationAreas.map((area) => (
        <li key={area.id}>
          <Trans>Cruza el área</Trans>{' '}
          <Link to="/areas" hash={area.slug}>
            {area.name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
