import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { WithdrawAppeal, WithdrawAppealVariables } from '@/graphql/__generated__/documents.ts';
import { ActDialog } from './ActDialog.tsx';
import type { Appeal } from './AppealList.tsx';
import styles from './Standing.module.css';
import { useStandingAct } from './use-standing.ts';

const WITHDRAW: TypedDocumentNode<WithdrawAppeal, WithdrawAppealVariables> = gql`
  mutation WithdrawAppeal($input: WithdrawAppealInput!) {
    withdrawAppeal(input: $input) { ...AppealDone_answer ...StandingRefusal_problem @unmask }
  }
`;

/** The agency takes its appeal back, after it was told what that means. */
export function WithdrawAppealDialog(props: { appeal: Appeal; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [withdraw] = useMutation(WITHDRAW);
  const { problem, act } = useStandingAct<WithdrawAppeal['withdrawAppeal']>(() => {
    props.onClose();
    props.onDone();
  });

  return (
    <ActDialog
      title={t`Retirar la apelación`}
      onClose={props.onClose}
      confirmLabel={t`Retirar la apelación`}
      isDestructive
      problem={problem}
      onConfirm={async () => void (await act(t`Apelación retirada.`, async () => (await withdraw({ variables: { input: { appealId: props.appeal.id } } })).data?.withdrawAppeal))}
    >
      <p>
        <Trans>Nadie de la red la resolverá. La decisión sigue en pie y ya no se puede apelar de nuevo.</Trans>
      </p>
      <p className={styles.quote}>{props.appeal.reason}</p>
    </ActDialog>
  );
}
