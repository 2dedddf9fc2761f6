import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type {
  ApproveCertification,
  ApproveCertificationVariables,
  ProposeRejection,
  ProposeRejectionVariables,
} from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';

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
          ...DecideCertification_certification
        }
      }
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
      ... on Problem {
        message
      }
    }
  }
`;

const PROPOSE_REJECTION: TypedDocumentNode<ProposeRejection, ProposeRejectionVariables> = gql`
  mutation ProposeRejection($input: ProposeRejectionInput!) {
    proposeRejection(input: $input) {
      ... on CertificationSuccess {
        certification {
          id
          ...DecideCertification_certification
        }
      }
      ... on NotYoursToDecide {
        because
      }
      ... on CertificationNotSubmitted {
        state
      }
      ... on Problem {
        message
      }
    }
  }
`;

type Answer = ApproveCertification['approveCertification'] | ProposeRejection['proposeRejection'];
export type DecideRefusal = Exclude<Answer, { __typename: 'CertificationSuccess' }>;
export type Outcome = { refusal: DecideRefusal | null; fault: Fault | null };

/** Approving and rejecting, with what came of it. A repeated decision does no harm: the second finds the file decided. */
export function useDecide() {
  const [outcome, setOutcome] = useState<Outcome>({ refusal: null, fault: null });
  const [approve] = useMutation(APPROVE_CERTIFICATION);
  const [reject] = useMutation(PROPOSE_REJECTION);

  /** True when the file is decided now. */
  async function run(ask: () => Promise<Answer | undefined>): Promise<boolean> {
    setOutcome({ refusal: null, fault: null });
    try {
      const answer = await ask();
      if (answer?.__typename === 'CertificationSuccess') return true;
      if (answer) setOutcome({ refusal: answer, fault: null });
    } catch (error) {
      setOutcome({ refusal: null, fault: faultOf(error) });
    }
    return false;
  }

  return {
    outcome,
    approve: (input: ApproveCertificationVariables['input']) =>
      run(async () => (await approve({ variables: { input } })).data?.approveCertification),
    reject: (input: ProposeRejectionVariables['input']) =>
      run(async () => (await reject({ variables: { input } })).data?.proposeRejection),
  };
}
