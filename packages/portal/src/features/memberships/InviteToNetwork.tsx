import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isEmail, useForm } from '@mantine/form';
import { useState } from 'react';
import type { InviteToNetwork as Invited, InviteToNetworkVariables } from '@/graphql/__generated__/documents.ts';
import type { NetworkRole } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { Notice } from '@/ui/feedback/Notice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { InviteProblem, type InviteRefusal } from './InviteProblem.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import styles from './MemberTable.module.css';

const INVITE: TypedDocumentNode<Invited, InviteToNetworkVariables> = gql`
  mutation InviteToNetwork($input: InviteToNetworkInput!) {
    inviteToNetwork(input: $input) {
      __typename
      ... on TooManyInvitations {
        most
      }
    }
  }
`;

/** Invites somebody to work for the network, by a letter. */
export function InviteToNetwork(props: { onInvited: () => void }) {
  const { t } = useLingui();
  const [invite] = useMutation(INVITE);
  const [roles, setRoles] = useState<NetworkRole[]>([]);
  const [isRoleMissing, setRoleMissing] = useState(false);
  const [refusal, setRefusal] = useState<InviteRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const form = useForm({ initialValues: { email: '' }, validate: { email: isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`) } });

  const send = form.onSubmit(async ({ email }) => {
    setRefusal(null);
    setFault(null);
    if (roles.length === 0) return setRoleMissing(true);
    try {
      const wish = { email: email.trim(), roles };
      const { data } = await invite({ variables: { input: { ...wish, key: intentKey('invite-to-network', wish) } } });
      const answer = data?.inviteToNetwork;
      if (answer?.__typename !== 'InviteSuccess') return setRefusal(answer ?? { __typename: '' });
      intentDone('invite-to-network');
      showToast({ text: t`La invitación a ${wish.email} está en camino.` });
      form.reset();
      setRoles([]);
      return props.onInvited();
    } catch (error) {
      return setFault(faultOf(error));
    }
  });

  return (
    <div className={styles.form}>
      <FormStack onSubmit={send}>
        <TextField label={t`Correo electrónico`} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <RoleChoice roles={roles} onChange={setRoles} />
        {isRoleMissing && roles.length === 0 && (
          <Notice tone="stop" isAnnounced>
            <Trans>Elija al menos una función.</Trans>
          </Notice>
        )}
        {refusal && <InviteProblem refusal={refusal} />}
        {fault && <FaultNotice fault={fault} />}
        <Button type="submit" look="primary" isBusy={form.submitting}>
          <Trans>Enviar la invitación</Trans>
        </Button>
      </FormStack>
    </div>
  );
}
