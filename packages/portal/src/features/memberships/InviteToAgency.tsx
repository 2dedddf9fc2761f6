import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { isEmail, useForm } from '@mantine/form';
import { useState } from 'react';
import { agencyRoleNames, agencyRoleWords } from '@/features/states/role-words.ts';
import type { InviteToAgency as Invited, InviteToAgencyVariables } from '@/graphql/__generated__/documents.ts';
import type { AgencyRole } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { SelectField, TextField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { InviteProblem, type InviteRefusal } from './InviteProblem.tsx';
import styles from './MemberTable.module.css';
import { roleOption } from './role-option.ts';

const INVITE: TypedDocumentNode<Invited, InviteToAgencyVariables> = gql`
  mutation InviteToAgency($input: InviteToAgencyInput!) {
    inviteToAgency(input: $input) {
      __typename
      ... on TooManyInvitations {
        most
      }
    }
  }
`;

/** Invites somebody into the agency, by a letter. */
export function InviteToAgency(props: { agencyId: string; onInvited: () => void }) {
  const { t, i18n } = useLingui();
  const [invite] = useMutation(INVITE);
  const [refusal, setRefusal] = useState<InviteRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const form = useForm({
    initialValues: { email: '', role: 'BOOKER' as AgencyRole },
    validate: { email: isEmail(t`Escriba un correo completo, por ejemplo ana@agencia.pe.`) },
  });

  const send = form.onSubmit(async ({ email, role }) => {
    setRefusal(null);
    setFault(null);
    try {
      const wish = { agencyId: props.agencyId, email: email.trim(), role };
      const { data } = await invite({ variables: { input: { ...wish, key: intentKey('invite-to-agency', wish) } } });
      const answer = data?.inviteToAgency;
      if (answer?.__typename !== 'InviteSuccess') return setRefusal(answer ?? { __typename: '' });
      intentDone('invite-to-agency');
      showToast({ text: t`La invitación a ${wish.email} está en camino.` });
      form.reset();
      props.onInvited();
    } catch (error) {
      setFault(faultOf(error));
    }
  });

  return (
    <div className={styles.form}>
      <FormStack onSubmit={send}>
        <TextField label={t`Correo electrónico`} type="email" autoComplete="off" {...form.getInputProps('email')} />
        <SelectField
          label={t`Función`}
          {...form.getInputProps('role')}
          data={agencyRoleNames.map((name) => ({ value: name, label: roleOption(i18n._(agencyRoleWords[name].word), i18n._(agencyRoleWords[name].may)) }))}
        />
        {refusal && <InviteProblem refusal={refusal} />}
        {fault && <FaultNotice fault={fault} />}
        <Button type="submit" look="primary" isBusy={form.submitting}>
          <Trans>Enviar la invitación</Trans>
        </Button>
      </FormStack>
    </div>
  );
}
