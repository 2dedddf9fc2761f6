import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { useRef, useState, type ReactNode } from 'react';
import type { AcceptInvitation as Accepted, AcceptInvitationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, mayPass } from '@/graphql/fault-of.ts';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { ButtonLink } from '@/ui/actions/Button.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { InvitationOverWords } from './InvitationOverWords.tsx';

const ACCEPT: TypedDocumentNode<Accepted, AcceptInvitationVariables> = gql`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      __typename
      ... on AcceptInvitationSuccess {
        agency {
          id
        }
      }
      ... on InvitationOver {
        state
      }
      ... on InvitationForOther {
        email
      }
    }
  }
`;

/** Takes an invitation up for whoever is signed in; `onAccepted` with the agency, or null for the network. The problem is drawn by the page. */
export function useAcceptInvitation(token: string, onAccepted: (agencyId: string | null) => Promise<void>) {
  const [accept, { loading }] = useMutation(ACCEPT);
  const [problem, setProblem] = useState<ReactNode>(null);
  const isAnswerLost = useRef(false);

  async function send() {
    setProblem(null);
    try {
      const { data } = await accept({ variables: { input: { token } } });
      const answer = data?.acceptInvitation;
      if (answer?.__typename === 'AcceptInvitationSuccess') return await onAccepted(answer.agency?.id ?? null);
      const isAccepted = answer?.__typename === 'InvitationOver' && answer.state === 'ACCEPTED';
      // The link works once: it was this person, whose first answer did not arrive.
      if (isAccepted && isAnswerLost.current) return await onAccepted(null);
      if (!answer) return setProblem(<FaultNotice fault="broken" />);
      return setProblem(
        <Notice
          tone="stop"
          isAnnounced
          actions={
            isAccepted && (
              <ButtonLink to="/desk" size="small">
                <Trans>Ir a mi escritorio</Trans>
              </ButtonLink>
            )
          }
        >
          {answer.__typename === 'InvitationOver' && <InvitationOverWords state={answer.state} />}
          {answer.__typename === 'InvitationForOther' && <Trans>La invitación es para {answer.email}. Ingrese con una cuenta de ese correo.</Trans>}
        </Notice>,
      );
    } catch (error) {
      const fault = faultOf(error);
      isAnswerLost.current ||= mayPass(fault);
      return setProblem(<FaultNotice fault={fault} />);
    }
  }
  return { send, isBusy: loading, problem };
}
