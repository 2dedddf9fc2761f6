import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import type { TrekRoute_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { EmptyState } from '@/ui/feedback/EmptyState.tsx';
import { StageDiagram } from '@/ui/land/StageDiagram.tsx';
import { StepProfile } from '@/ui/land/StepProfile.tsx';
import { routeDaysOf } from './route-days.ts';
import { placeWords } from './trek-words.ts';
import styles from './TrekRoute.module.css';

const FRAGMENT: TypedDocumentNode<TrekRoute_trek> = gql`
  fragment TrekRoute_trek on Trek {
    id
    name
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

/** The route drawn from what is known: heights as steps, places as stops on one thread per day. */
export function TrekRoute(props: { trek: FragmentType<TrekRoute_trek> }) {
  const { t, i18n } = useLingui();
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  if (trek.stages.length === 0) {
    return (
      <EmptyState>
        <Trans>Las etapas de esta ruta están por confirmar: ninguna fuente que conozcamos las describe.</Trans>
      </EmptyState>
    );
  }
  const days = routeDaysOf(trek.stages, {
    kindOf: (kind) => i18n._(placeWords[kind]),
    highPoint: t`Punto más alto`,
    placeUnknown: t`lugar por confirmar`,
  });
  return (
    <figure className={styles.drawing}>
      <StepProfile days={days} />
      <StageDiagram days={days} />
      <figcaption className={styles.caption}>
        <Trans>
          Lugares en su orden y alturas que alguna fuente publica. Entre un lugar y otro no se dibuja nada: no es un mapa ni sirve para
          orientarse.
        </Trans>
      </figcaption>
    </figure>
  );
}
