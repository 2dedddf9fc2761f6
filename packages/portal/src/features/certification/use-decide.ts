import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type {
  ApproveCertification,
  ApproveCertificationVariables,
  ConfirmRejection,
  ConfirmRejectionVariables,
  DeclineProposal,
  DeclineProposalVariables,
  ProposeRejection,
  ProposeRejectionVariables,
  RequestChanges,
  RequestChangesVariables,
  WithdrawProposal,
  WithdrawProposalVariables,
} from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';

/** The refusals of whatever is decided on a file. */
fragmentRegistry.register(gql`
  fragment DecideRefusal_problem on Problem {
    ... on NotYoursToDecide {
      because
    }
    ... on CertificationNotSubmitted {
      state
    }
    ... on ValidityInvalid {
      earliest
      latest
    }
    ... on LinesNotAccepted {
      asked {
        id
        title {
          es
          en
        }
      }
      refused {
        id
        title {
          es
          en
        }
      }
    }
    ... on EvidenceLapsed {
      lapsed {
        evidenceUntil
        item {
          id
          title {
            es
            en
          }
        }
      }
    }
    ... on ProposalOpen {
      proposal {
        id
        proposedBy {
          id
          name
        }
      }
    }
    ... on ProposalEnded {
      outcome
    }
    message
  }
`);

const APPROVE_CERTIFICATION: TypedDocumentNode<ApproveCertification, ApproveCertificationVariables> = gql`
  mutation ApproveCertification($input: ApproveCertificationInput!) {
    approveCertification(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          agency {
            id
            standing
            certifiedSince
            certifiedUntil
          }
          ...ReviewHead_certification
        }
      }
      ...DecideRefusal_problem @unmask
    }
  }
`;
const PROPOSE_REJECTION: TypedDocumentNode<ProposeRejection, ProposeRejectionVariables> = gql`
  mutation ProposeRejection($input: ProposeRejectionInput!) {
    proposeRejection(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ...DecideRefusal_problem @unmask
    }
  }
`;
const REQUEST_CHANGES: TypedDocumentNode<RequestChanges, RequestChangesVariables> = gql`
  mutation RequestChanges($input: RequestChangesInput!) {
    requestChanges(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ...DecideRefusal_problem @unmask
    }
  }
`;
const CONFIRM_REJECTION: TypedDocumentNode<ConfirmRejection, ConfirmRejectionVariables> = gql`
  mutation ConfirmRejection($input: ConfirmRejectionInput!) {
    confirmRejection(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ...DecideRefusal_problem @unmask
    }
  }
`;
const DECLINE_PROPOSAL: TypedDocumentNode<DeclineProposal, DeclineProposalVariables> = gql`
  mutation DeclineProposal($input: DeclineProposalInput!) {
    declineProposal(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ...DecideRefusal_problem @unmask
    }
  }
`;
const WITHDRAW_PROPOSAL: TypedDocumentNode<WithdrawProposal, WithdrawProposalVariables> = gql`
  mutation WithdrawProposal($input: WithdrawProposalInput!) {
    withdrawProposal(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...ReviewHead_certification
        }
      }
      ...DecideRefusal_problem @unmask
    }
  }
`;

type Answer =
  | ApproveCertification['approveCertification']
  | ProposeRejection['proposeRejection']
  | RequestChanges['requestChanges']
  | ConfirmRejection['confirmRejection']
  | DeclineProposal['declineProposal']
  | WithdrawProposal['withdrawProposal'];
export type DecideRefusal = Exclude<Answer, { __typename: 'CertificationSuccess' }>;
export type Outcome = { refusal: DecideRefusal | null; fault: Fault | null };

/** Everything a certifier decides, with what came of it. What would do twice is sent with a key. */
export function useDecide() {
  const [outcome, setOutcome] = useState<Outcome>({ refusal: null, fault: null });
  const [isBusy, setBusy] = useState(false);
  const [approve] = useMutation(APPROVE_CERTIFICATION);
  const [propose] = useMutation(PROPOSE_REJECTION);
  const [request] = useMutation(REQUEST_CHANGES);
  const [confirm] = useMutation(CONFIRM_REJECTION);
  const [decline] = useMutation(DECLINE_PROPOSAL);
  const [withdraw] = useMutation(WITHDRAW_PROPOSAL);

  /** True when it was done. */
  async function run(ask: () => Promise<Answer | undefined>): Promise<boolean> {
    setOutcome({ refusal: null, fault: null });
    setBusy(true);
    try {
      const answer = await ask();
      if (answer?.__typename === 'CertificationSuccess') return true;
      if (answer) setOutcome({ refusal: answer, fault: null });
    } catch (error) {
      setOutcome({ refusal: null, fault: faultOf(error) });
    } finally {
      setBusy(false);
    }
    return false;
  }

  /** The same wish keeps its key over lost answers, until it was fulfilled. */
  async function once<Input extends object>(intent: string, input: Input, ask: (input: Input & { key: string }) => Promise<Answer | undefined>) {
    const isDone = await run(() => ask({ ...input, key: intentKey(intent, input) }));
    if (isDone) intentDone(intent);
    return isDone;
  }

  return {
    outcome,
    isBusy,
    approve: (input: ApproveCertificationVariables['input']) =>
      run(async () => (await approve({ variables: { input } })).data?.approveCertification),
    propose: (input: Omit<ProposeRejectionVariables['input'], 'key'>) =>
      once(`propose.${input.certificationId}`, input, async (keyed) => (await propose({ variables: { input: keyed } })).data?.proposeRejection),
    request: (input: Omit<RequestChangesVariables['input'], 'key'>) =>
      once(`request.${input.certificationId}`, input, async (keyed) => (await request({ variables: { input: keyed } })).data?.requestChanges),
    confirm: (proposalId: string) => run(async () => (await confirm({ variables: { input: { proposalId } } })).data?.confirmRejection),
    decline: (proposalId: string, reason: string) =>
      run(async () => (await decline({ variables: { input: { proposalId, reason } } })).data?.declineProposal),
    withdraw: (proposalId: string) => run(async () => (await withdraw({ variables: { input: { proposalId } } })).data?.withdrawProposal),
  };
}
