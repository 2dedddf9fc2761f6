import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
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
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { type ActOutcome, type RefusalOf, useAct } from '@/graphql/use-act.ts';

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
      unmarked {
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
          validUntil
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
export type DecideRefusal = RefusalOf<Answer>;
export type Outcome = ActOutcome<Answer>;

/** Everything a certifier decides, with what came of it. */
export function useDecide() {
  const { outcome, isBusy, run, once } = useAct<Answer>();
  const [approve] = useMutation(APPROVE_CERTIFICATION);
  const [propose] = useMutation(PROPOSE_REJECTION);
  const [request] = useMutation(REQUEST_CHANGES);
  const [confirm] = useMutation(CONFIRM_REJECTION);
  const [decline] = useMutation(DECLINE_PROPOSAL);
  const [withdraw] = useMutation(WITHDRAW_PROPOSAL);

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
