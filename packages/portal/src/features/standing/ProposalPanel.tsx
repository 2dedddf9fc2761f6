import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ProposalPanel_proposal } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ConfirmChangeDialog } from './ConfirmChangeDialog.tsx';
import styles from './Standing.module.css';
import type { SinceLook } from './SinceLookNotice.tsx';
import { UndoProposalDialog } from './UndoProposalDialog.tsx';

const FRAGMENT: TypedDocumentNode<ProposalPanel_proposal> = gql`
  fragment ProposalPanel_proposal on CertificationProposal {
    id
    kind
    reason
    until
    proposedAt
    proposedBy { id name }
    may { answer withdraw }
  }
`;
fragmentRegistry.register(FRAGMENT);

type Act = 'CONFIRM' | 'DECLINE' | 'WITHDRAW';

/** A suspension or revocation that waits for a second person: who proposed it and why, and what this viewer may do with it. */
export function ProposalPanel(props: { proposal: FragmentType<ProposalPanel_proposal>; certificationId: string; onConfirmed: (since: SinceLook) => void; onDone: () => void }) {
  const { t } = useLingui();
  const { data: proposal } = useOwnFragment({ fragment: FRAGMENT, from: props.proposal });
  const [act, setAct] = useState<Act | null>(null);
  const isSuspension = proposal.kind === 'SUSPEND';
  const shared = { proposal, certificationId: props.certificationId, onClose: () => setAct(null), onDone: props.onDone };
  return (
    <>
      <Notice
        tone="attention"
        title={isSuspension ? t`Suspensión propuesta: espera a una segunda persona` : t`Revocación propuesta: espera a una segunda persona`}
        actions={
          <>
            {proposal.may.answer && (
              <>
                <Button look="danger" size="small" onClick={() => setAct('CONFIRM')}>
                  {isSuspension ? <Trans>Confirmar la suspensión</Trans> : <Trans>Confirmar la revocación</Trans>}
                </Button>
                <Button size="small" onClick={() => setAct('DECLINE')}>
                  <Trans>Descartar la propuesta</Trans>
                </Button>
              </>
            )}
            {proposal.may.withdraw && (
              <Button size="small" onClick={() => setAct('WITHDRAW')}>
                <Trans>Retirar la propuesta</Trans>
              </Button>
            )}
          </>
        }
      >
        <p>
          {proposal.proposedBy?.name} · <InstantText at={proposal.proposedAt} />
          {proposal.until && (
            <>
              {' · '}
              <Trans>
                hasta el <DateText date={proposal.until} /> inclusive
              </Trans>
            </>
          )}
        </p>
        <p className={styles.quote}>{proposal.reason}</p>
      </Notice>
      {act === 'CONFIRM' && <ConfirmChangeDialog {...shared} onConfirmed={props.onConfirmed} />}
      {(act === 'DECLINE' || act === 'WITHDRAW') && <UndoProposalDialog {...shared} act={act} />}
    </>
  );
}
