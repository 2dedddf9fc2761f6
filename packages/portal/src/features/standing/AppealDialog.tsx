import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AppealDecision, AppealDecisionVariables } from '@/graphql/__generated__/documents.ts';
import { ActDialog } from './ActDialog.tsx';
import { useStandingAct } from './use-standing.ts';

const APPEAL: TypedDocumentNode<AppealDecision, AppealDecisionVariables> = gql`
  mutation AppealDecision($input: AppealDecisionInput!) {
    appealDecision(input: $input) { ...AppealDone_answer ...StandingRefusal_problem @unmask }
  }
`;

/** The agency objects to a decision. What was typed stays until the network has it. */
export function AppealDialog(props: { certificationId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { certificationId } = props;
  const [appeal] = useMutation(APPEAL);
  const { problem, actOnce } = useStandingAct<AppealDecision['appealDecision']>(() => {
    props.onClose();
    props.onDone();
  });

  async function send(reason: string) {
    await actOnce('appeal', t`La apelación llegó a la red.`, { certificationId, reason }, async (input) => (await appeal({ variables: { input } })).data?.appealDecision);
  }

  return (
    <ActDialog
      title={t`Apelar la decisión`}
      onClose={props.onClose}
      reason={{ label: t`Por qué la decisión no es correcta`, help: t`Lo lee la red. Diga qué pasó y qué lo demuestra.`, draft: `appeal.${certificationId}` }}
      confirmLabel={t`Enviar la apelación`}
      problem={problem}
      onConfirm={send}
    >
      <p>
        <Trans>La resuelve una persona de la red que no intervino en la decisión. Mientras tanto la decisión sigue en pie. Se apela una sola vez.</Trans>
      </p>
    </ActDialog>
  );
}
