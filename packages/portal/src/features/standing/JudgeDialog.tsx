import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { JudgeAppeal, JudgeAppealVariables } from '@/graphql/__generated__/documents.ts';
import { ActDialog } from './ActDialog.tsx';
import type { Appeal } from './AppealList.tsx';
import styles from './Standing.module.css';
import { useStandingAct } from './use-standing.ts';

const JUDGE: TypedDocumentNode<JudgeAppeal, JudgeAppealVariables> = gql`
  mutation JudgeAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) { ...StandingDone_answer ...StandingRefusal_problem @unmask }
  }
`;

/** Judges an appeal: granted or dismissed, with a reason the agency reads. */
export function JudgeDialog(props: { appeal: Appeal; agencyName: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { appeal, agencyName } = props;
  const [outcome, setOutcome] = useState<'GRANTED' | 'DISMISSED'>('DISMISSED');
  const [judge] = useMutation(JUDGE);
  const { problem, act } = useStandingAct<JudgeAppeal['decideAppeal']>(() => {
    props.onClose();
    props.onDone();
  });
  const said = outcome === 'GRANTED' ? t`Apelación aceptada.` : t`Apelación desestimada.`;
  return (
    <ActDialog
      title={t`Resolver la apelación de ${agencyName}`}
      onClose={props.onClose}
      reason={{ label: t`Respuesta a la agencia`, help: t`La lee tal como la escriba.`, draft: `judge.${appeal.id}` }}
      confirmLabel={outcome === 'GRANTED' ? t`Aceptar la apelación` : t`Desestimar la apelación`}
      problem={problem}
      onConfirm={async (reason) => void (await act(said, async () => (await judge({ variables: { input: { appealId: appeal.id, outcome, reason } } })).data?.decideAppeal))}
    >
      <p className={styles.quote}>{appeal.reason}</p>
      <fieldset className={styles.choice}>
        <legend>{t`Resultado`}</legend>
        <label>
          <input type="radio" name="outcome" checked={outcome === 'DISMISSED'} onChange={() => setOutcome('DISMISSED')} />
          <span>
            <Trans>Desestimar: la decisión se mantiene.</Trans>
          </span>
        </label>
        <label>
          <input type="radio" name="outcome" checked={outcome === 'GRANTED'} onChange={() => setOutcome('GRANTED')} />
          <span>
            {appeal.against === 'SUSPENDED' ? (
              <Trans>Aceptar: la suspensión termina en este momento.</Trans>
            ) : (
              <Trans>Aceptar: se abre un expediente nuevo con toda la documentación, en revisión y asignado a usted.</Trans>
            )}
          </span>
        </label>
      </fieldset>
    </ActDialog>
  );
}
