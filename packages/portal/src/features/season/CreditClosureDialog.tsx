import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ClosureCreditLook, ClosureCreditLookVariables, CreditClosure, CreditClosureVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { CheckboxField } from '@/ui/fields/fields.tsx';
import { CreditView } from './CreditView.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { useDecision } from './use-decision.ts';
import './impact-fragments.ts';

const LOOK: TypedDocumentNode<ClosureCreditLook, ClosureCreditLookVariables> = gql`
  query ClosureCreditLook($closureId: ID!, $withDepartures: Boolean!) {
    closureCredit(closureId: $closureId, withDepartures: $withDepartures) {
      ...CreditView_credit @unmask
    }
  }
`;
const CREDIT: TypedDocumentNode<CreditClosure, CreditClosureVariables> = gql`
  mutation CreditClosure($input: CreditClosureInput!) {
    creditClosure(input: $input) {
      ... on CreditClosureSuccess {
        reservations
        closure {
          id
          creditedAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Ends every reservation a closure covers with full credit, all or none, after the total was shown. */
export function CreditClosureDialog(props: { closureId: string; name: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [withDepartures, setWithDepartures] = useState(false);
  const [credit] = useMutation(CREDIT);
  const { data, error, refetch } = useQuery(LOOK, { variables: { closureId: props.closureId, withDepartures }, fetchPolicy: 'network-only' });
  const look = data?.closureCredit;
  const { problem, decide } = useDecision({ done: t`Reservas canceladas con crédito completo.`, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    if (!look) return Promise.resolve();
    return decide(async () => {
      const wish = { closureId: props.closureId, withDepartures, reason };
      const { data: done } = await credit({ variables: { input: { ...wish, fingerprint: look.fingerprint, key: intentKey('credit-closure', wish) } } });
      if (done?.creditClosure.__typename === 'CreditClosureSuccess') intentDone('credit-closure');
      return done?.creditClosure;
    });
  }

  return (
    <DecideDialog
      title={t`Acreditar las reservas de ${props.name}`}
      onClose={props.onClose}
      effect={error ? null : look && <CreditView credit={look} />}
      confirmLabel={t`Cancelar con crédito completo`}
      isDestructive
      reasonHelp={t`Lo leen las agencias.`}
      problem={error ? { fault: faultOf(error) } : problem}
      onConfirm={confirm}
    >
      <CheckboxField label={t`Cancelar también las salidas`} help={t`Sus fechas quedan libres para otras salidas.`} checked={withDepartures} onChange={(event) => setWithDepartures(event.currentTarget.checked)} />
    </DecideDialog>
  );
}
