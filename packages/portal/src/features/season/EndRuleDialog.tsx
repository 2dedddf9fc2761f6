import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { EndDepartureRule, EndDepartureRuleVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { RULE_LOOK } from './rule-look.ts';
import { RulePreview } from './RulePreview.tsx';
import { useDecision } from './use-decision.ts';

const END: TypedDocumentNode<EndDepartureRule, EndDepartureRuleVariables> = gql`
  mutation EndDepartureRule($input: EndDepartureRuleInput!) {
    endDepartureRule(input: $input) {
      ... on DepartureRuleSuccess {
        removed
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Ends a rule: what nobody ever held is taken off, what is or was held stays on offer. Shown date by date before. */
export function EndRuleDialog(props: { ruleId: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { ruleId } = props;
  const [end] = useMutation(END);
  const { data, error, refetch } = useQuery(RULE_LOOK, { variables: { wish: { ruleId } }, fetchPolicy: 'network-only' });
  const answer = data?.departureRulePreview;
  const preview = answer?.__typename === 'DepartureRulePreviewSuccess' ? answer.preview : undefined;
  const { problem, decide } = useDecision({ done: t`Regla terminada.`, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    if (!preview) return Promise.resolve();
    return decide(async () => {
      const wish = { ruleId, reason };
      const { data: done } = await end({ variables: { input: { ...wish, fingerprint: preview.fingerprint, key: intentKey('end-departure-rule', wish) } } });
      if (done?.endDepartureRule.__typename === 'DepartureRuleSuccess') intentDone('end-departure-rule');
      return done?.endDepartureRule;
    });
  }

  const stands = error ? { fault: faultOf(error) } : answer && !preview ? { kind: answer.__typename } : problem;
  return (
    <DecideDialog
      title={t`Terminar la regla`}
      onClose={props.onClose}
      effect={stands && stands !== problem ? null : preview && <RulePreview dates={preview.dates} />}
      confirmLabel={t`Terminar la regla`}
      isDestructive
      problem={stands}
      onConfirm={confirm}
    />
  );
}
