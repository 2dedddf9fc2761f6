import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { CancelDepartures, CancelDeparturesVariables, DeparturesCreditLook, DeparturesCreditLookVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { CreditView } from './CreditView.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { departureName } from './departure-name.ts';
import { useDecision } from './use-decision.ts';
import './impact-fragments.ts';

const LOOK: TypedDocumentNode<DeparturesCreditLook, DeparturesCreditLookVariables> = gql`
  query DeparturesCreditLook($departureIds: [ID!]!) {
    departuresCredit(departureIds: $departureIds) {
      ... on CreditImpactSuccess {
        credit {
          ...CreditView_credit @unmask
        }
      }
      ... on DeparturesEnded {
        departures {
          id
          date
          state
          trek {
            id
            name
          }
        }
      }
    }
  }
`;
const CANCEL: TypedDocumentNode<CancelDepartures, CancelDeparturesVariables> = gql`
  mutation CancelDepartures($input: CancelDeparturesInput!) {
    cancelDepartures(input: $input) {
      ... on CancelDeparturesSuccess {
        reservations
        departures {
          id
          state
        }
      }
      ... on DeparturesEnded {
        departures {
          id
          date
          state
          trek {
            id
            name
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Departures will not run, all of them or none: everybody on them gets full credit, after the total was shown. */
export function CancelDepartureDialog(props: { departureIds: readonly string[]; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const departureIds = [...props.departureIds];
  const count = departureIds.length;
  const [cancel] = useMutation(CANCEL);
  const { data, error, refetch } = useQuery(LOOK, { variables: { departureIds }, fetchPolicy: 'network-only' });
  const answer = data?.departuresCredit;
  const credit = answer?.__typename === 'CreditImpactSuccess' ? answer.credit : undefined;
  const { problem, decide } = useDecision({ done: t`${plural(count, { one: 'Salida cancelada.', other: '# salidas canceladas.' })}`, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    if (!credit) return Promise.resolve();
    return decide(async () => {
      const wish = { departureIds, reason };
      const { data: done } = await cancel({ variables: { input: { ...wish, fingerprint: credit.fingerprint, key: intentKey('cancel-departures', wish) } } });
      if (done?.cancelDepartures.__typename === 'CancelDeparturesSuccess') intentDone('cancel-departures');
      return done?.cancelDepartures;
    });
  }

  const ended = answer?.__typename === 'DeparturesEnded' ? { kind: answer.__typename, departures: answer.departures } : null;
  const [only] = credit?.departures.length === 1 ? credit.departures : [];
  const words = t`${plural(count, { one: 'Cancelar la salida', other: 'Cancelar # salidas' })}`;
  return (
    <DecideDialog
      title={only ? `${words}: ${departureName(only, language)}` : words}
      onClose={props.onClose}
      effect={error || ended ? null : credit && <CreditView credit={credit} isAboutOne={only !== undefined} />}
      confirmLabel={words}
      isDestructive
      reasonHelp={t`Lo leen las agencias.`}
      problem={error ? { fault: faultOf(error) } : (ended ?? problem)}
      onConfirm={confirm}
    />
  );
}
