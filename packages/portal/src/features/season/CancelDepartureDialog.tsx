import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { CancelDeparture, CancelDepartureVariables, DepartureCreditLook, DepartureCreditLookVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { CreditView } from './CreditView.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { useDecision } from './use-decision.ts';
import './impact-fragments.ts';

const LOOK: TypedDocumentNode<DepartureCreditLook, DepartureCreditLookVariables> = gql`
  query DepartureCreditLook($departureId: ID!) {
    departureCredit(departureId: $departureId) {
      ... on CreditImpactSuccess {
        credit {
          ...CreditView_credit @unmask
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;
const CANCEL: TypedDocumentNode<CancelDeparture, CancelDepartureVariables> = gql`
  mutation CancelDeparture($input: CancelDepartureInput!) {
    cancelDeparture(input: $input) {
      ... on CancelDepartureSuccess {
        reservations
        departure {
          id
          state
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** A departure will not run: everybody on it gets full credit, after the total was shown. */
export function CancelDepartureDialog(props: { departureId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { departureId } = props;
  const [cancel] = useMutation(CANCEL);
  const { data, error, refetch } = useQuery(LOOK, { variables: { departureId }, fetchPolicy: 'network-only' });
  const answer = data?.departureCredit;
  const credit = answer?.__typename === 'CreditImpactSuccess' ? answer.credit : undefined;
  const { problem, decide } = useDecision({ done: t`Salida cancelada.`, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    if (!credit) return Promise.resolve();
    return decide(async () => {
      const wish = { departureId, reason };
      const { data: done } = await cancel({ variables: { input: { ...wish, fingerprint: credit.fingerprint, key: intentKey('cancel-departure', wish) } } });
      if (done?.cancelDeparture.__typename === 'CancelDepartureSuccess') intentDone('cancel-departure');
      return done?.cancelDeparture;
    });
  }

  return (
    <DecideDialog
      title={t`Cancelar la salida`}
      onClose={props.onClose}
      effect={error || (answer && !credit) ? null : credit && <CreditView credit={credit} />}
      confirmLabel={t`Cancelar la salida`}
      isDestructive
      reasonHelp={t`Lo leen las agencias.`}
      problem={error ? { fault: faultOf(error) } : answer && !credit ? { kind: answer.__typename } : problem}
      onConfirm={confirm}
    />
  );
}
