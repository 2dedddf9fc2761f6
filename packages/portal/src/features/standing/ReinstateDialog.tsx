import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReinstateCertification, ReinstateCertificationVariables } from '@/graphql/__generated__/documents.ts';
import { ActDialog } from './ActDialog.tsx';
import { useStandingAct } from './use-standing.ts';

const REINSTATE: TypedDocumentNode<ReinstateCertification, ReinstateCertificationVariables> = gql`
  mutation ReinstateCertification($input: ReinstateCertificationInput!) {
    reinstateCertification(input: $input) { ...StandingDone_answer ...StandingRefusal_problem @unmask }
  }
`;

/** Lifts a suspension before its last day. */
export function ReinstateDialog(props: { certificationId: string; agencyName: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { agencyName } = props;
  const [reinstate] = useMutation(REINSTATE);
  const { problem, act } = useStandingAct<ReinstateCertification['reinstateCertification']>(() => {
    props.onClose();
    props.onDone();
  });
  return (
    <ActDialog
      title={t`Levantar la suspensión de ${agencyName}`}
      onClose={props.onClose}
      reason={{ label: t`Motivo`, help: t`Lo lee la agencia.`, draft: `reinstate.${props.certificationId}` }}
      confirmLabel={t`Levantar la suspensión`}
      problem={problem}
      onConfirm={async (reason) => void (await act(t`La agencia vuelve a estar certificada.`, async () => (await reinstate({ variables: { input: { certificationId: props.certificationId, reason } } })).data?.reinstateCertification))}
    >
      <p>
        <Trans>La agencia puede bloquear y confirmar cupos desde este momento. Lo que se liberó con la suspensión no vuelve por sí solo.</Trans>
      </p>
    </ActDialog>
  );
}
