import { gql, type TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { agencyRoleNames, agencyRoleWords } from '@/features/states/role-words.ts';
import type { ChangeMemberRole, ChangeMemberRoleVariables } from '@/graphql/__generated__/documents.ts';
import type { AgencyRole } from '@/graphql/__generated__/schema.ts';
import { faultOf, type Fault } from '@/graphql/fault-of.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { SelectField } from '@/ui/fields/fields.tsx';
import type { Member } from './member.ts';
import { PartProblem, type PartRefusal } from './PartProblem.tsx';
import { roleOption } from './role-option.ts';

const CHANGE: TypedDocumentNode<ChangeMemberRole, ChangeMemberRoleVariables> = gql`
  mutation ChangeMemberRole($input: ChangeMemberRoleInput!) {
    changeMemberRole(input: $input) {
      __typename
      ... on ChangeMemberRoleSuccess {
        agency {
          id
          ...MemberTable_agency
        }
      }
    }
  }
`;

/** Gives a member another role, and says what it lets them do. */
export function ChangeRoleDialog(props: { agencyId: string; member: Member; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const { member } = props;
  const [role, setRole] = useState<AgencyRole>(member.role);
  const [refusal, setRefusal] = useState<PartRefusal | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [change, { loading }] = useMutation(CHANGE);

  async function save() {
    setRefusal(null);
    setFault(null);
    try {
      const { data } = await change({ variables: { input: { agencyId: props.agencyId, personId: member.person.id, role } } });
      const answer = data?.changeMemberRole;
      if (answer?.__typename !== 'ChangeMemberRoleSuccess') return setRefusal(answer ?? { __typename: '' });
      showToast({ text: t`${member.person.name}: ${i18n._(agencyRoleWords[role].word)}.` });
      props.onClose();
      // One's own role decides what the desk shows.
      await client.refetchQueries({ include: ['ViewerQuery'] });
    } catch (error) {
      setFault(faultOf(error));
    }
  }

  return (
    <Dialog isOpen onClose={props.onClose} title={t`Función de ${member.person.name}`}>
      <SelectField
        label={t`Función`}
        data-autofocus
        value={role}
        onChange={(event) => setRole(event.currentTarget.value as AgencyRole)}
        data={agencyRoleNames.map((name) => ({ value: name, label: roleOption(i18n._(agencyRoleWords[name].word), i18n._(agencyRoleWords[name].may)) }))}
      />
      {refusal && <PartProblem refusal={refusal} />}
      {fault && <FaultNotice fault={fault} />}
      <DialogActions>
        <Button onClick={props.onClose}>
          <Trans>Volver</Trans>
        </Button>
        <Button look="primary" isBusy={loading} onClick={() => void save()}>
          <Trans>Guardar la función</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  );
}
