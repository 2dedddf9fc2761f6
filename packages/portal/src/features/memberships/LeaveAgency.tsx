import { gql, type FragmentType, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { LeaveAgency as Left, LeaveAgency_agency, LeaveAgencyVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { fragmentRegistry } from '@/graphql/fragment-registry.ts';
import { useOwnFragment } from '@/graphql/use-own-fragment.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { type InCharge, totalInCharge } from './InChargeWords.tsx';
import styles from './MemberTable.module.css';
import { PartProblem } from './PartProblem.tsx';
import { SuccessorField } from './SuccessorField.tsx';

const FRAGMENT: TypedDocumentNode<LeaveAgency_agency> = gql`
  fragment LeaveAgency_agency on Agency {
    id
    tradeName
    members {
      role
      person {
        id
        name
      }
      inCharge {
        reservations
        itineraries
        waitingEntries
      }
    }
  }
`;
fragmentRegistry.register(FRAGMENT);

const LEAVE: TypedDocumentNode<Left, LeaveAgencyVariables> = gql`
  mutation LeaveAgency($input: LeaveAgencyInput!) {
    leaveAgency(input: $input) {
      __typename
      ... on HandOverNeeded {
        reservations
        itineraries
        waitingEntries
      }
    }
  }
`;

/** Leaves the agency, handing over what one looks after. */
export function LeaveAgency(props: { agency: FragmentType<LeaveAgency_agency>; viewerId: string; onLeft: () => Promise<void> }) {
  const { t } = useLingui();
  const { data: agency } = useOwnFragment({ fragment: FRAGMENT, from: props.agency });
  const [isOpen, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [leave] = useMutation(LEAVE);
  const members = agency.members ?? [];
  // One may have got work since this list was read: then the refusal says how much.
  const [found, setFound] = useState<InCharge | null>(null);
  const listed = members.find(({ person }) => person.id === props.viewerId);
  if (!listed) return null;
  const own = { ...listed, inCharge: found ?? listed.inCharge };

  if (own.role === 'OWNER' && members.filter(({ role }) => role === 'OWNER').length === 1) {
    return (
      <p>
        <Trans>Usted es la única persona titular: antes de dejar la agencia, dé esa función a otra.</Trans>
      </p>
    );
  }

  async function confirm() {
    if (to === '' && totalInCharge(own.inCharge) > 0) return setMissing(true);
    setProblem(null);
    try {
      const { data } = await leave({ variables: { input: { agencyId: agency.id, handOverTo: to || null } } });
      const answer = data?.leaveAgency;
      if (answer?.__typename === 'HandOverNeeded') setFound(answer);
      if (answer?.__typename !== 'LeaveAgencySuccess') return setProblem(<PartProblem refusal={answer ?? { __typename: '' }} />);
      await props.onLeft();
    } catch (error) {
      setProblem(<FaultNotice fault={faultOf(error)} />);
    }
  }

  return (
    <div>
      <Button look="danger" onClick={() => setOpen(true)}>
        <Trans>Dejar la agencia</Trans>
      </Button>
      {isOpen && (
        <ConfirmDialog
          isOpen
          isDestructive
          onClose={() => setOpen(false)}
          title={t`Dejar ${agency.tradeName}`}
          effect={
            <div className={styles.stack}>
              <p>
                <Trans>Deja de ver y hacer en la agencia al instante. Para volver necesita una invitación.</Trans>
              </p>
              <SuccessorField member={own} members={members} value={to} isMissing={isMissing} onChange={setTo} />
            </div>
          }
          confirmLabel={t`Dejar la agencia`}
          problem={problem}
          onConfirm={confirm}
        />
      )}
    </div>
  );
}
