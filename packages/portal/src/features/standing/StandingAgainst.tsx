import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { StandingAgainst_certification } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { AppealDialog } from './AppealDialog.tsx';
import { DecisionAgainst } from './DecisionAgainst.tsx';

const FRAGMENT: TypedDocumentNode<StandingAgainst_certification> = gql`
  fragment StandingAgainst_certification on Certification {
    id
    standingDecision { kind reason until decidedAt appealUntil appealObstacle }
    standingMay { appeal }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** For the agency, at the head of its page: what was decided against it, until when, why, and the way to appeal. `children`: what stands in spite of it. */
export function StandingAgainst(props: { certification: FragmentType<StandingAgainst_certification>; onDone: () => void; children?: ReactNode }) {
  const { data: file } = useOwnFragment({ fragment: FRAGMENT, from: props.certification });
  const [isAppealing, setAppealing] = useState(false);
  if (!file.standingDecision) return null;
  return (
    <>
      <DecisionAgainst
        decision={file.standingDecision}
        actions={
          file.standingMay.appeal && (
            <Button look="secondary" onClick={() => setAppealing(true)}>
              <Trans>Apelar la decisión</Trans>
            </Button>
          )
        }
      >
        {props.children}
      </DecisionAgainst>
      {isAppealing && <AppealDialog certificationId={file.id} onClose={() => setAppealing(false)} onDone={props.onDone} />}
    </>
  );
}
