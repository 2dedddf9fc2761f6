import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ProposeRevocation, ProposeRevocationVariables, ProposeSuspension, ProposeSuspensionVariables } from '@/graphql/__generated__/documents.ts';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { DateField } from '@/ui/fields/fields.tsx';
import { ActDialog } from './ActDialog.tsx';
import { StandingImpactView } from './StandingImpactView.tsx';
import { useStandingAct } from './use-standing.ts';
import { useStandingImpact } from './use-standing-impact.ts';

const SUSPENSION: TypedDocumentNode<ProposeSuspension, ProposeSuspensionVariables> = gql`
  mutation ProposeSuspension($input: ProposeSuspensionInput!) {
    proposeSuspension(input: $input) { ...StandingDone_answer ...StandingRefusal_problem @unmask }
  }
`;
const REVOCATION: TypedDocumentNode<ProposeRevocation, ProposeRevocationVariables> = gql`
  mutation ProposeRevocation($input: ProposeRevocationInput!) {
    proposeRevocation(input: $input) { ...StandingDone_answer ...StandingRefusal_problem @unmask }
  }
`;

/** Proposes a suspension or a revocation to a second person, after what it would end was shown. */
export function ProposeDialog(props: { kind: 'SUSPEND' | 'REVOKE'; certificationId: string; agencyName: string; today: string; validUntil: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { kind, certificationId, agencyName } = props;
  const [until, setUntil] = useState('');
  const { impact, fault, lookAgain } = useStandingImpact(certificationId);
  const [suspend] = useMutation(SUSPENSION);
  const [revoke] = useMutation(REVOCATION);
  const { problem, actOnce } = useStandingAct<ProposeSuspension['proposeSuspension'] | ProposeRevocation['proposeRevocation']>(() => {
    props.onClose();
    props.onDone();
  });
  const said = t`Propuesto. Lo confirma otra persona de la red.`;

  async function propose(reason: string) {
    if (kind === 'SUSPEND') await actOnce('suspend', said, { certificationId, until: until || null, reason }, async (input) => (await suspend({ variables: { input } })).data?.proposeSuspension);
    else await actOnce('revoke', said, { certificationId, reason }, async (input) => (await revoke({ variables: { input } })).data?.proposeRevocation);
  }

  return (
    <ActDialog
      title={kind === 'SUSPEND' ? t`Proponer la suspensión de ${agencyName}` : t`Proponer la revocación de ${agencyName}`}
      onClose={props.onClose}
      reason={{ label: t`Motivo`, help: t`La agencia lo lee cuando una segunda persona lo confirma.`, draft: `${kind}.${certificationId}` }}
      isReady={impact !== undefined}
      confirmLabel={kind === 'SUSPEND' ? t`Proponer la suspensión` : t`Proponer la revocación`}
      isDestructive
      problem={problem}
      onConfirm={propose}
    >
      <p>
        {kind === 'SUSPEND' ? (
          <Trans>Una suspensión impide bloquear y confirmar cupos hasta su último día, o hasta que la red la levante.</Trans>
        ) : (
          <Trans>Una revocación es definitiva: la agencia necesita un expediente nuevo.</Trans>
        )}
      </p>
      {impact ? <StandingImpactView impact={impact} /> : fault ? <FaultNotice fault={fault} onAgain={lookAgain} /> : <SkeletonBlock height={72} />}
      {kind === 'SUSPEND' && (
        <DateField
          isSaidInWords
          label={t`Último día`}
          isOptional
          help={t`Termina sola al pasar ese día. Sin fecha, dura hasta que la red la levante.`}
          min={props.today}
          max={props.validUntil}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      )}
    </ActDialog>
  );
}
