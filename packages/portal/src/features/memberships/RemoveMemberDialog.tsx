import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { RemoveMember, RemoveMemberVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { type InCharge, totalInCharge } from './InChargeWords.tsx';
import type { Member } from './member.ts';
import styles from './MemberTable.module.css';
import { PartProblem } from './PartProblem.tsx';
import { SuccessorField } from './SuccessorField.tsx';

const REMOVE: TypedDocumentNode<RemoveMember, RemoveMemberVariables> = gql`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) {
      __typename
      ... on RemoveMemberSuccess {
        agency {
          id
          ...MemberTable_agency
        }
      }
      ... on HandOverNeeded {
        reservations
        itineraries
        waitingEntries
      }
    }
  }
`;

/** Takes a member out, with a reason, after saying what they look after and naming who takes it over. */
export function RemoveMemberDialog(props: { agencyId: string; member: Member; members: readonly Member[]; onClose: () => void }) {
  const { t } = useLingui();
  // Somebody may have got work since this list was read: then the refusal says how much.
  const [found, setFound] = useState<InCharge | null>(null);
  const member = { ...props.member, inCharge: found ?? props.member.inCharge };
  const { person, inCharge } = member;
  const [to, setTo] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [remove] = useMutation(REMOVE);

  async function confirm(reason: string) {
    if (to === '' && totalInCharge(inCharge) > 0) return setMissing(true);
    setProblem(null);
    try {
      const { data } = await remove({ variables: { input: { agencyId: props.agencyId, personId: person.id, handOverTo: to || null, reason } } });
      const answer = data?.removeMember;
      if (answer?.__typename === 'HandOverNeeded') setFound(answer);
      if (answer?.__typename !== 'RemoveMemberSuccess') return setProblem(<PartProblem refusal={answer ?? { __typename: '' }} />);
      showToast({ text: t`${person.name} ya no es de la agencia.` });
      props.onClose();
    } catch (error) {
      setProblem(<FaultNotice fault={faultOf(error)} />);
    }
  }

  return (
    <ConfirmDialog
      isOpen
      isDestructive
      onClose={props.onClose}
      title={t`Quitar a ${person.name} de la agencia`}
      effect={
        <div className={styles.stack}>
          <p>
            <Trans>Deja de ver y hacer en la agencia al instante. Su cuenta sigue siendo suya.</Trans>
          </p>
          <SuccessorField member={member} members={props.members} value={to} isMissing={isMissing} onChange={setTo} />
        </div>
      }
      reason={{ label: t`Motivo`, help: t`Queda en el historial.`, draft: `remove-member.${props.agencyId}.${person.id}` }}
      confirmLabel={t`Quitar de la agencia`}
      problem={problem}
      onConfirm={confirm}
    />
  );
}
