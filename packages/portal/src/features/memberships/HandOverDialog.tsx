import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { HandOver, HandOverVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import type { Member } from './member.ts';
import { PartProblem } from './PartProblem.tsx';
import { SuccessorField } from './SuccessorField.tsx';

const HAND_OVER: TypedDocumentNode<HandOver, HandOverVariables> = gql`
  mutation HandOver($input: HandOverInput!) {
    handOver(input: $input) {
      __typename
      ... on HandOverSuccess {
        agency {
          id
          ...MemberTable_agency
        }
      }
    }
  }
`;

/** Hands what somebody looks after over to another member, after saying how much it is. */
export function HandOverDialog(props: { agencyId: string; member: Member; members: readonly Member[]; onClose: () => void }) {
  const { t } = useLingui();
  const { member } = props;
  const [to, setTo] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [handOver] = useMutation(HAND_OVER);

  async function confirm() {
    if (to === '') return setMissing(true);
    setProblem(null);
    try {
      const { data } = await handOver({ variables: { input: { agencyId: props.agencyId, from: member.person.id, to } } });
      const answer = data?.handOver;
      if (answer?.__typename !== 'HandOverSuccess') return setProblem(<PartProblem refusal={answer ?? { __typename: '' }} />);
      showToast({ text: t`Traspasado.` });
      props.onClose();
    } catch (error) {
      setProblem(<FaultNotice fault={faultOf(error)} />);
    }
  }

  return (
    <ConfirmDialog
      isOpen
      onClose={props.onClose}
      title={t`Traspasar lo que está a cargo de ${member.person.name}`}
      effect={<SuccessorField member={member} members={props.members} value={to} isMissing={isMissing} onChange={setTo} />}
      confirmLabel={t`Traspasar`}
      problem={problem}
      onConfirm={confirm}
    />
  );
}
