import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type {
  AppealDecision, AppealDecisionVariables, ConfirmRevocation, ConfirmRevocationVariables, ConfirmSuspension, ConfirmSuspensionVariables, DeclineStanding, DeclineStandingVariables, JudgeAppeal,
  JudgeAppealVariables, ProposeRevocation, ProposeRevocationVariables, ProposeSuspension, ProposeSuspensionVariables, ReinstateCertification, ReinstateCertificationVariables, WithdrawStanding, WithdrawStandingVariables,
} from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { focusPage } from '@/lib/focus-page.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { showToast } from '@/ui/feedback/show-toast.tsx';

const PROPOSE_SUSPENSION: TypedDocumentNode<ProposeSuspension, ProposeSuspensionVariables> = gql`
  mutation ProposeSuspension($input: ProposeSuspensionInput!) {
    proposeSuspension(input: $input) {
      ... on CertificationSuccess { certification { id ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on SuspensionEndInvalid { earliest latest }
      ... on Problem { message }
    }
  }
`;
const PROPOSE_REVOCATION: TypedDocumentNode<ProposeRevocation, ProposeRevocationVariables> = gql`
  mutation ProposeRevocation($input: ProposeRevocationInput!) {
    proposeRevocation(input: $input) {
      ... on CertificationSuccess { certification { id ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;
const CONFIRM_SUSPENSION: TypedDocumentNode<ConfirmSuspension, ConfirmSuspensionVariables> = gql`
  mutation ConfirmSuspension($input: ConfirmStandingInput!) {
    confirmSuspension(input: $input) {
      ... on CertificationSuccess { certification { id agency { id standing certifiedUntil } ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;
const CONFIRM_REVOCATION: TypedDocumentNode<ConfirmRevocation, ConfirmRevocationVariables> = gql`
  mutation ConfirmRevocation($input: ConfirmStandingInput!) {
    confirmRevocation(input: $input) {
      ... on CertificationSuccess { certification { id agency { id standing certifiedUntil } ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;
const DECLINE: TypedDocumentNode<DeclineStanding, DeclineStandingVariables> = gql`
  mutation DeclineStanding($input: DeclineProposalInput!) {
    declineProposal(input: $input) {
      ... on CertificationSuccess { certification { id ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;
const WITHDRAW: TypedDocumentNode<WithdrawStanding, WithdrawStandingVariables> = gql`
  mutation WithdrawStanding($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      ... on CertificationSuccess { certification { id ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;
const REINSTATE: TypedDocumentNode<ReinstateCertification, ReinstateCertificationVariables> = gql`
  mutation ReinstateCertification($input: ReinstateCertificationInput!) {
    reinstateCertification(input: $input) {
      ... on CertificationSuccess { certification { id agency { id standing certifiedUntil } ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;
const APPEAL: TypedDocumentNode<AppealDecision, AppealDecisionVariables> = gql`
  mutation AppealDecision($input: AppealDecisionInput!) {
    appealDecision(input: $input) {
      ... on CertificationSuccess { certification { id ...AgencyStanding_certification } }
      ... on AppealNotPossible { obstacle appealUntil }
      ... on Problem { message }
    }
  }
`;
const JUDGE: TypedDocumentNode<JudgeAppeal, JudgeAppealVariables> = gql`
  mutation JudgeAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      ... on CertificationSuccess { certification { id agency { id standing certifiedUntil } ...StaffStanding_certification } }
      ... on NotYoursToDecide { because }
      ... on Problem { message }
    }
  }
`;

type Answer = { __typename: string; because?: string; obstacle?: string; earliest?: string; latest?: string; appealUntil?: string | null };
/** What stood in the way of an act. */
export type StandingProblem = (Omit<Answer, '__typename'> & { kind: string }) | { fault: Fault };

/** Acts on a certification's standing, one at a time, with what stood in the way of the last. `done`: what to say, and what follows. */
export function useStanding(props: { onDone: () => void; onLookAgain?: () => void }) {
  const [problem, setProblem] = useState<StandingProblem | null>(null);
  const [proposeSuspension] = useMutation(PROPOSE_SUSPENSION);
  const [proposeRevocation] = useMutation(PROPOSE_REVOCATION);
  const [confirmSuspension] = useMutation(CONFIRM_SUSPENSION);
  const [confirmRevocation] = useMutation(CONFIRM_REVOCATION);
  const [decline] = useMutation(DECLINE);
  const [withdraw] = useMutation(WITHDRAW);
  const [reinstate] = useMutation(REINSTATE);
  const [appeal] = useMutation(APPEAL);
  const [judge] = useMutation(JUDGE);

  async function run(said: string, ask: () => Promise<Answer | undefined>, intent?: string) {
    setProblem(null);
    try {
      const answer = await ask();
      if (!answer) return;
      if (answer.__typename === 'CertificationSuccess') {
        if (intent) intentDone(intent);
        showToast({ text: said });
        props.onDone();
        focusPage();
        return;
      }
      if (answer.__typename === 'StandingImpactChanged') props.onLookAgain?.();
      const { __typename: kind, ...facts } = answer;
      setProblem({ kind, ...facts });
    } catch (error) {
      setProblem({ fault: faultOf(error) });
    }
  }

  return {
    problem,
    proposeSuspension: (said: string, wish: { certificationId: string; until: string | null; reason: string }) =>
      run(said, async () => (await proposeSuspension({ variables: { input: { ...wish, key: intentKey('suspend', wish) } } })).data?.proposeSuspension, 'suspend'),
    proposeRevocation: (said: string, wish: { certificationId: string; reason: string }) =>
      run(said, async () => (await proposeRevocation({ variables: { input: { ...wish, key: intentKey('revoke', wish) } } })).data?.proposeRevocation, 'revoke'),
    confirm: (said: string, kind: 'SUSPEND' | 'REVOKE', wish: { proposalId: string; fingerprint: string }) => {
      const variables = () => ({ variables: { input: { ...wish, key: intentKey('confirm-standing', wish) } } });
      return run(said, async () => (kind === 'SUSPEND' ? (await confirmSuspension(variables())).data?.confirmSuspension : (await confirmRevocation(variables())).data?.confirmRevocation), 'confirm-standing');
    },
    decline: (said: string, input: { proposalId: string; reason: string }) => run(said, async () => (await decline({ variables: { input } })).data?.declineProposal),
    withdraw: (said: string, input: { proposalId: string }) => run(said, async () => (await withdraw({ variables: { input } })).data?.withdrawProposal),
    reinstate: (said: string, input: { certificationId: string; reason: string }) => run(said, async () => (await reinstate({ variables: { input } })).data?.reinstateCertification),
    appeal: (said: string, wish: { certificationId: string; reason: string }) =>
      run(said, async () => (await appeal({ variables: { input: { ...wish, key: intentKey('appeal', wish) } } })).data?.appealDecision, 'appeal'),
    judge: (said: string, input: { appealId: string; outcome: 'GRANTED' | 'DISMISSED'; reason: string }) => run(said, async () => (await judge({ variables: { input } })).data?.decideAppeal),
  };
}
