import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { DeclineStanding, DeclineStandingVariables, WithdrawStanding, WithdrawStandingVariables } from '@/graphql/__generated__/documents.ts';
import { ActDialog } from './ActDialog.tsx';
import { useStandingAct } from './use-standing.ts';

const DECLINE: TypedDocumentNode<DeclineStanding, DeclineStandingVariables> = gql`
  mutation DeclineStanding($input: DeclineProposalInput!) {
    declineProposal(input: $input) { ...StandingDone_answer ...StandingRefusal_problem @unmask }
  }
`;
const WITHDRAW: TypedDocumentNode<WithdrawStanding, WithdrawStandingVariables> = gql`
  mutation WithdrawStanding($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) { ...StandingDone_answer ...StandingRefusal_problem @unmask }
  }
`;

/** Declines what somebody else proposed, or takes one's own back: nothing changes. */
export function UndoProposalDialog(props: { proposal: { id: string }; act: 'DECLINE' | 'WITHDRAW'; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const proposalId = props.proposal.id;
  const isDecline = props.act === 'DECLINE';
  const [decline] = useMutation(DECLINE);
  const [withdraw] = useMutation(WITHDRAW);
  const { problem, act } = useStandingAct<DeclineStanding['declineProposal'] | WithdrawStanding['withdrawProposal']>(() => {
    props.onClose();
    props.onDone();
  });

  async function undo(reason: string) {
    if (isDecline) await act(t`Propuesta descartada.`, async () => (await decline({ variables: { input: { proposalId, reason } } })).data?.declineProposal);
    else await act(t`Propuesta retirada.`, async () => (await withdraw({ variables: { input: { proposalId } } })).data?.withdrawProposal);
  }

  return (
    <ActDialog
      title={isDecline ? t`Descartar la propuesta` : t`Retirar la propuesta`}
      onClose={props.onClose}
      reason={isDecline ? { label: t`Motivo`, help: t`Lo lee quien lo propuso.`, draft: `decline.${proposalId}` } : undefined}
      confirmLabel={isDecline ? t`Descartar la propuesta` : t`Retirar la propuesta`}
      problem={problem}
      onConfirm={undo}
    >
      <p>
        <Trans>La certificación queda como está.</Trans>
      </p>
    </ActDialog>
  );
}
