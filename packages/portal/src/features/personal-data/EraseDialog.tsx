import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { ErasePersonalData, ErasePersonalDataVariables, ErasureLook, ErasureLookVariables } from '@/graphql/__generated__/documents.ts';
import type { DataSubjectInput } from '@/graphql/__generated__/schema.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { FaultNotice } from '@/ui/feedback/FaultNotice.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { showToast } from '@/ui/feedback/show-toast.tsx';
import { ErasureObstacles } from './ErasureObstacles.tsx';
import { ErasureLines } from './ErasureLines.tsx';
import { ErasureProblem } from './ErasureProblem.tsx';

const LOOK: TypedDocumentNode<ErasureLook, ErasureLookVariables> = gql`
  query ErasureLook($subject: DataSubjectInput!) {
    erasureEffect(subject: $subject) {
      fingerprint
      onlyOwnerOf
      holdsRoles
      lines {
        ...ErasureLines_line @unmask
      }
    }
  }
`;
const ERASE: TypedDocumentNode<ErasePersonalData, ErasePersonalDataVariables> = gql`
  mutation ErasePersonalData($input: ErasePersonalDataInput!) {
    erasePersonalData(input: $input) {
      ... on ErasePersonalDataSuccess {
        erasedAt
      }
      ... on OnlyOwner {
        agencies
      }
      ... on HoldsNetworkRole {
        roles
      }
      ... on StillNeeded {
        until
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Shows what erasing somebody does, asks why, and does it as it was shown. */
export function EraseDialog(props: { subject: DataSubjectInput; name: string; onClose: () => void; onErased: () => void }) {
  const { t } = useLingui();
  const { subject, name } = props;
  const { data, error, refetch } = useQuery(LOOK, { variables: { subject }, fetchPolicy: 'network-only' });
  const [erase] = useMutation(ERASE);
  const [problem, setProblem] = useState<ReactNode>(null);
  const effect = data?.erasureEffect;
  const isInCharge = effect && effect.onlyOwnerOf.length + effect.holdsRoles.length > 0;

  async function confirm(reason: string) {
    if (!effect) return;
    setProblem(null);
    try {
      const { data: done } = await erase({ variables: { input: { subject, fingerprint: effect.fingerprint, reason } } });
      const answer = done?.erasePersonalData;
      if (answer?.__typename === 'ErasePersonalDataSuccess') {
        showToast({ text: t`Datos borrados.` });
        props.onErased();
        return;
      }
      if (answer?.__typename === 'ErasureChanged') void refetch();
      setProblem(<ErasureProblem problem={answer} />);
    } catch (cause) {
      setProblem(<FaultNotice fault={faultOf(cause)} />);
    }
  }

  return (
    <ConfirmDialog
      isOpen
      onClose={props.onClose}
      isDestructive
      isReady={Boolean(effect) && !isInCharge}
      title={t`Borrar los datos de ${name}`}
      effect={
        effect ? (
          <>
            <ErasureObstacles onlyOwnerOf={effect.onlyOwnerOf} holdsRoles={effect.holdsRoles} />
            <ErasureLines lines={effect.lines} />
          </>
        ) : error ? null : (
          <SkeletonBlock height={160} />
        )
      }
      reason={{ label: t`Motivo`, help: t`Queda en el historial: escríbalo sin nombres.` }}
      confirmLabel={t`Borrar los datos`}
      problem={error ? <FaultNotice fault={faultOf(error)} /> : data && !effect ? <FaultNotice fault="not-here" /> : problem}
      onConfirm={confirm}
    />
  );
}
