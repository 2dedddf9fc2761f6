import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ConfirmRevocation, ConfirmRevocationVariables, ConfirmSuspension, ConfirmSuspensionVariables } from '@/graphql/__generated__/documents.ts';
import type { CertificationProposalKind } from '@/graphql/__generated__/schema.ts';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { ActDialog } from './ActDialog.tsx';
import type { SinceLook } from './SinceLookNotice.tsx';
import styles from './Standing.module.css';
import { StandingImpactView } from './StandingImpactView.tsx';
import { useStandingAct } from './use-standing.ts';
import { useStandingImpact } from './use-standing-impact.ts';

const SUSPENSION: TypedDocumentNode<ConfirmSuspension, ConfirmSuspensionVariables> = gql`
  mutation ConfirmSuspension($input: ConfirmStandingInput!) {
    confirmSuspension(input: $input) { ...StandingDone_answer ...SinceLook_answer @unmask ...StandingRefusal_problem @unmask }
  }
`;
const REVOCATION: TypedDocumentNode<ConfirmRevocation, ConfirmRevocationVariables> = gql`
  mutation ConfirmRevocation($input: ConfirmStandingInput!) {
    confirmRevocation(input: $input) { ...StandingDone_answer ...SinceLook_answer @unmask ...StandingRefusal_problem @unmask }
  }
`;

/** The second person confirms, with what ends and what stays in sight. What came since they looked goes along, and is handed on to be named. */
export function ConfirmChangeDialog(props: {
  proposal: { id: string; kind: CertificationProposalKind; reason: string };
  certificationId: string;
  onClose: () => void;
  onConfirmed: (since: SinceLook) => void;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const { proposal } = props;
  const isSuspension = proposal.kind === 'SUSPEND';
  const { impact, fault, lookAgain } = useStandingImpact(props.certificationId);
  const [suspend] = useMutation(SUSPENSION);
  const [revoke] = useMutation(REVOCATION);
  const { problem, actOnce } = useStandingAct<ConfirmSuspension['confirmSuspension'] | ConfirmRevocation['confirmRevocation']>(() => {
    props.onClose();
    props.onDone();
  });
  const label = isSuspension ? t`Confirmar la suspensión` : t`Confirmar la revocación`;
  const said = isSuspension ? t`La agencia está suspendida.` : t`La certificación está revocada.`;

  const fingerprint = impact?.fingerprint ?? '';

  async function confirm() {
    const done = await actOnce('confirm-standing', said, { proposalId: proposal.id, fingerprint }, async (input) => {
      const answer = isSuspension ? (await suspend({ variables: { input } })).data?.confirmSuspension : (await revoke({ variables: { input } })).data?.confirmRevocation;
      if (answer?.__typename === 'StandingImpactChanged') lookAgain();
      return answer;
    });
    if (done?.sinceLook) props.onConfirmed(done.sinceLook);
  }

  return (
    <ActDialog title={label} onClose={props.onClose} isReady={impact !== undefined} confirmLabel={label} isDestructive problem={problem} onConfirm={confirm}>
      <p>
        <Trans>Con su confirmación, en este momento:</Trans>
      </p>
      {impact ? <StandingImpactView impact={impact} /> : fault ? <FaultNotice fault={fault} onAgain={lookAgain} /> : <SkeletonBlock height={72} />}
      <p className={styles.quiet}>
        <Trans>Lo que la agencia bloquee o pida mientras usted lo lee también termina; después se lo mostramos.</Trans>
      </p>
      <p className={styles.quote}>{proposal.reason}</p>
    </ActDialog>
  );
}
