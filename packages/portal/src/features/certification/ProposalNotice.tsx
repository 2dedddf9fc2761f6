import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ProposalNotice_proposal } from '@/graphql/__generated__/documents.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import { DecideProblem } from './DecideProblem.tsx';
import { MayNotDecideWords } from './MayNotDecideWords.tsx';
import { useDecide } from './use-decide.ts';

const FRAGMENT: TypedDocumentNode<ProposalNotice_proposal> = gql`
  fragment ProposalNotice_proposal on CertificationProposal {
    id
    kind
    reason
    proposedAt
    proposedBy {
      id
      name
    }
    may {
      answer
      withdraw
      mayNotAnswerBecause
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

/** What a colleague proposed, with the reason, for the second person to confirm or decline. A refusal is confirmed here; suspensions and revocations where their impact is shown. */
export function ProposalNotice(props: { proposal: FragmentType<ProposalNotice_proposal>; agencyName: string; onReload: () => void }) {
  const { t } = useLingui();
  const { agencyName, onReload } = props;
  const { data: proposal } = useOwnFragment({ fragment: FRAGMENT, from: props.proposal });
  const [step, setStep] = useState<'confirm' | 'decline' | null>(null);
  const { outcome, isBusy, confirm, decline, withdraw } = useDecide();
  const { may } = proposal;

  async function then(doing: Promise<object | null>) {
    if (!(await doing)) return;
    setStep(null);
    onReload();
  }

  return (
    <Notice
      tone="attention"
      actions={
        <>
          {may.answer && proposal.kind === 'REJECT' && (
            <Button look="danger" size="small" onClick={() => setStep('confirm')}>
              <Trans>Confirmar la denegación</Trans>
            </Button>
          )}
          {may.answer && (
            <Button size="small" onClick={() => setStep('decline')}>
              <Trans>Rechazar la propuesta</Trans>
            </Button>
          )}
          {may.withdraw && (
            <Button size="small" isBusy={isBusy} onClick={() => void then(withdraw(proposal.id))}>
              <Trans>Retirar mi propuesta</Trans>
            </Button>
          )}
        </>
      }
    >
      <p>
        <strong>
          {proposal.kind === 'REJECT' && <Trans>{proposal.proposedBy?.name} propuso denegar este expediente.</Trans>}
          {proposal.kind === 'SUSPEND' && <Trans>{proposal.proposedBy?.name} propuso suspender esta certificación.</Trans>}
          {proposal.kind === 'REVOKE' && <Trans>{proposal.proposedBy?.name} propuso revocar esta certificación.</Trans>}
        </strong>{' '}
        <InstantText at={proposal.proposedAt} />
      </p>
      <p>
        <Trans>Motivo: «{proposal.reason}»</Trans>
      </p>
      {may.mayNotAnswerBecause && (
        <p>
          <MayNotDecideWords because={may.mayNotAnswerBecause} />
        </p>
      )}
      {step === null && <DecideProblem outcome={outcome} onReload={onReload} />}
      <ConfirmDialog
        isOpen={step === 'confirm'}
        onClose={() => setStep(null)}
        isDestructive
        title={t`Denegar el expediente`}
        effect={
          <Trans>
            {agencyName} recibe una carta con el motivo que escribió {proposal.proposedBy?.name}, y puede abrir un expediente nuevo o apelar. La
            decisión no se puede deshacer.
          </Trans>
        }
        confirmLabel={t`Confirmar la denegación`}
        problem={<DecideProblem outcome={outcome} onReload={onReload} />}
        onConfirm={() => then(confirm(proposal.id))}
      />
      <ConfirmDialog
        isOpen={step === 'decline'}
        onClose={() => setStep(null)}
        title={t`Rechazar la propuesta`}
        effect={<Trans>El expediente queda como estaba y se puede decidir de otra manera. La agencia no se entera.</Trans>}
        confirmLabel={t`Rechazar la propuesta`}
        reason={{ label: t`Por qué no`, help: t`Lo lee la red.`, draft: `decline.${proposal.id}` }}
        problem={<DecideProblem outcome={outcome} onReload={onReload} />}
        onConfirm={(reason) => then(decline(proposal.id, reason))}
      />
    </Notice>
  );
}
