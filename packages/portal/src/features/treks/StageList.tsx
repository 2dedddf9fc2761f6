import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import type { StageList_trek } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { MeasureText } from '@/ui/words/MeasureText.tsx';
import { steepNights } from './sleep-climb.ts';
import styles from './StageList.module.css';
import { StageRow } from './StageRow.tsx';

const FRAGMENT: TypedDocumentNode<StageList_trek> = gql`
  fragment StageList_trek on Trek {
    id
    stages {
      id
      day
      overnight {
        id
        name
        altitudeM
      }
      ...StageRow_stage
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** The stages, one row per day, with a quiet warning where one night lies much higher than the night before. */
export function StageList(props: { trek: FragmentType<StageList_trek> }) {
  const { data: trek } = useOwnFragment({ fragment: FRAGMENT, from: props.trek });
  return (
    <>
      <ol className={styles.list}>
        {trek.stages.map((stage) => (
          <StageRow key={stage.id} stage={stage} />
        ))}
      </ol>
      {steepNights(trek.stages).map((climb) => (
        <Notice key={climb.to.day} tone="attention">
          <Trans>
            La noche del día {climb.to.day} ({climb.to.name}) está <MeasureText value={climb.climbM} unit="m" /> más arriba que la anterior.
            Conviene llegar aclimatado.
          </Trans>
        </Notice>
      ))}
    </>
  );
}
