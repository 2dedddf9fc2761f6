import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ProposalPanel_proposal } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateText, InstantText } from '@/ui/words/DateText.tsx';
import { ActDialog } from './ActDialog.tsx';
import styles from './Standing.module.css';
import { StandingImpactView } from './StandingImpactView.tsx';
import { useStanding } from './use-standing.ts';
import { useStandingImpact } from './use-standing-impact.ts';

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
export function ProposalPanel(props: { proposal: FragmentType<ProposalPanel_proposal>; certificationId: string; onDone: () => void }) {
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
      {act === 'CONFIRM' && <ConfirmDialog {...shared} />}
      {(act === 'DECLINE' || act === 'WITHDRAW') && <UndoDialog {...shared} act={act} />}
    </>
  );
}

type DialogProps = { proposal: ProposalPanel_proposal; certificationId: string; onClose: () => void; onDone: () => void };

function ConfirmDialog({ proposal, certificationId, onClose, onDone }: DialogProps) {
  const { t } = useLingui();
  const { impact, lookAgain } = useStandingImpact(certificationId);
  const { problem, confirm } = useStanding({
    onLookAgain: lookAgain,
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const isSuspension = proposal.kind === 'SUSPEND';
  const fingerprint = impact?.fingerprint ?? '';
  const label = isSuspension ? t`Confirmar la suspensión` : t`Confirmar la revocación`;
  return (
    <ActDialog
      title={label}
      onClose={onClose}
      isReady={impact !== undefined}
      confirmLabel={label}
      isDestructive
      problem={problem}
      onConfirm={() => confirm(isSuspension ? t`La agencia está suspendida.` : t`La certificación está revocada.`, isSuspension ? 'SUSPEND' : 'REVOKE', { proposalId: proposal.id, fingerprint })}
    >
      <p>
        <Trans>Con su confirmación, en este momento:</Trans>
      </p>
      {impact ? <StandingImpactView impact={impact} /> : <SkeletonBlock height={72} />}
      <p className={styles.quote}>{proposal.reason}</p>
    </ActDialog>
  );
}

function UndoDialog({ proposal, act, onClose, onDone }: DialogProps & { act: 'DECLINE' | 'WITHDRAW' }) {
  const { t } = useLingui();
  const { problem, decline, withdraw } = useStanding({
    onDone: () => {
      onClose();
      onDone();
    },
  });
  const isDecline = act === 'DECLINE';
  return (
    <ActDialog
      title={isDecline ? t`Descartar la propuesta` : t`Retirar la propuesta`}
      onClose={onClose}
      reason={isDecline ? { label: t`Motivo`, help: t`Lo lee quien lo propuso.` } : undefined}
      confirmLabel={isDecline ? t`Descartar la propuesta` : t`Retirar la propuesta`}
      problem={problem}
      onConfirm={(reason) => (isDecline ? decline(t`Propuesta descartada.`, { proposalId: proposal.id, reason }) : withdraw(t`Propuesta retirada.`, { proposalId: proposal.id }))}
    >
      <p>
        <Trans>La certificación queda como está.</Trans>
      </p>
    </ActDialog>
  );
}
