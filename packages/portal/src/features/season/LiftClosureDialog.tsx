import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LiftClosure, LiftClosureVariables, LiftClosureImpact, LiftClosureImpactVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { useDecision } from './use-decision.ts';

const IMPACT: TypedDocumentNode<LiftClosureImpact, LiftClosureImpactVariables> = gql`
  query LiftClosureImpact($closureId: ID!) {
    liftImpact(closureId: $closureId) {
      ... on SeasonImpactSuccess {
        impact {
          fingerprint
          days {
            date
            isClosed
          }
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;
const LIFT: TypedDocumentNode<LiftClosure, LiftClosureVariables> = gql`
  mutation LiftClosure($input: LiftClosureInput!) {
    liftClosure(input: $input) {
      ... on ClosureSuccess {
        closure {
          id
          liftedAt
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Ends a closure before its time, after saying which days open again and which another closure still covers. */
export function LiftClosureDialog(props: { closureId: string; name: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [lift] = useMutation(LIFT);
  const { data, error, refetch } = useQuery(IMPACT, { variables: { closureId: props.closureId }, fetchPolicy: 'network-only' });
  const answer = data?.liftImpact;
  const impact = answer?.__typename === 'SeasonImpactSuccess' ? answer.impact : undefined;
  const { problem, decide } = useDecision({ done: t`Cierre levantado.`, onLookAgain: () => void refetch(), onDone: props.onDone });
  const days = new Map(impact?.days.map((day) => [day.date, day.isClosed]));
  const staying = [...days.values()].filter(Boolean).length;
  const opening = days.size - staying;

  function confirm(reason: string) {
    if (!impact) return Promise.resolve();
    return decide(async () => {
      const wish = { closureId: props.closureId, reason };
      const { data: done } = await lift({ variables: { input: { ...wish, fingerprint: impact.fingerprint, key: intentKey('lift-closure', wish) } } });
      if (done?.liftClosure.__typename === 'ClosureSuccess') intentDone('lift-closure');
      return done?.liftClosure;
    });
  }

  return (
    <DecideDialog
      title={t`Levantar el cierre de ${props.name}`}
      onClose={props.onClose}
      effect={
        error || (answer && !impact) ? null : impact && (
          <p role="status">
            <Plural value={opening} one="# día vuelve a abrirse." other="# días vuelven a abrirse." />{' '}
            {staying > 0 && <Plural value={staying} one="# día sigue cerrado por otro cierre." other="# días siguen cerrados por otro cierre." />} <Trans>Las agencias que esperan cupos reciben su oferta.</Trans>
          </p>
        )
      }
      confirmLabel={t`Levantar el cierre`}
      problem={error ? { fault: faultOf(error) } : answer && !impact ? { kind: answer.__typename } : problem}
      onConfirm={confirm}
    />
  );
}
