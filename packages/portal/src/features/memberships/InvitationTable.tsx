import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { agencyRoleWords, networkRoleWords } from '@/features/states/role-words.ts';
import type { InvitationTable_invitation, WithdrawInvitation, WithdrawInvitationVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { DataTable } from '@/ui/tables/DataTable.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import styles from './MemberTable.module.css';

const FRAGMENT: TypedDocumentNode<InvitationTable_invitation> = gql`
  fragment InvitationTable_invitation on Invitation {
    id
    email
    role
    networkRoles
    expiresAt
    invitedBy {
      id
      name
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const WITHDRAW: TypedDocumentNode<WithdrawInvitation, WithdrawInvitationVariables> = gql`
  mutation WithdrawInvitation($input: WithdrawInvitationInput!) {
    withdrawInvitation(input: $input) {
      __typename
      ... on WithdrawInvitationSuccess {
        invitation {
          id
          state
        }
      }
      ... on InvitationOver {
        state
      }
    }
  }
`;

/** Invitations nobody has taken up yet; each can be taken back. */
export function InvitationTable(props: { invitations: Array<FragmentType<InvitationTable_invitation>>; onChanged: () => void }) {
  const { t, i18n } = useLingui();
  const { data: invitations } = useOwnFragment({ fragment: FRAGMENT, from: props.invitations });
  const [withdraw, { loading }] = useMutation(WITHDRAW);
  const [withdrawnId, setWithdrawnId] = useState<string | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const rolesOf = ({ role, networkRoles }: InvitationTable_invitation) => (role ? i18n._(agencyRoleWords[role].word) : networkRoles.map((name) => i18n._(networkRoleWords[name].word)).join(', '));

  async function takeBack(invitation: InvitationTable_invitation) {
    if (loading) return;
    setFault(null);
    setWithdrawnId(invitation.id);
    try {
      const { data } = await withdraw({ variables: { input: { invitationId: invitation.id } } });
      const answer = data?.withdrawInvitation;
      if (!answer) return setFault('broken');
      // Taken back, replaced or out of time meanwhile: it is as was wished. Taken up is another thing.
      const isAccepted = answer.__typename === 'InvitationOver' && answer.state === 'ACCEPTED';
      showToast({ text: isAccepted ? t`${invitation.email} ya había aceptado la invitación: figura entre las personas.` : t`La invitación a ${invitation.email} ya no sirve.` });
      props.onChanged();
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <>
      <DataTable
        caption={t`Invitaciones abiertas`}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { key: 'email', header: t`Correo`, isName: true, cell: ({ email }) => <span className={styles.email}>{email}</span> },
          { key: 'role', header: t`Función`, cell: rolesOf },
          { key: 'by', header: t`Invitó`, cell: ({ invitedBy }) => invitedBy.name },
          { key: 'until', header: t`Vale hasta`, cell: ({ expiresAt }) => <InstantText at={expiresAt} style="dateTime" /> },
          {
            key: 'acts',
            header: <span className="spoken">{t`Acciones`}</span>,
            align: 'end',
            cell: (invitation) => (
              <Button size="small" aria-label={t`Retirar la invitación a ${invitation.email}`} isBusy={loading && withdrawnId === invitation.id} onClick={() => void takeBack(invitation)}>
                <Trans>Retirar la invitación</Trans>
              </Button>
            ),
          },
        ]}
      />
      {fault && <FaultNotice fault={fault} />}
    </>
  );
}
