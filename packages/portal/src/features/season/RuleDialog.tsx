import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ChangeDepartureRule, ChangeDepartureRuleVariables, SaveDepartureRule, SaveDepartureRuleVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { DateField, SelectField } from '@/ui/fields/fields.tsx';
import { DateListField } from './DateListField.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ruleInput, type RuleFields } from './rule-fields.ts';
import { RULE_LOOK } from './rule-look.ts';
import { RulePreview } from './RulePreview.tsx';
import styles from './TermsFields.module.css';
import { TermsFields } from './TermsFields.tsx';
import { TrekNights } from './TrekNights.tsx';
import { useDecision } from './use-decision.ts';
import { WeekdayField } from './WeekdayField.tsx';

const SAVE: TypedDocumentNode<SaveDepartureRule, SaveDepartureRuleVariables> = gql`
  mutation SaveDepartureRule($input: SaveDepartureRuleInput!) {
    saveDepartureRule(input: $input) {
      ... on DepartureRuleSuccess {
        made
      }
      ... on Problem {
        message
      }
    }
  }
`;
const CHANGE: TypedDocumentNode<ChangeDepartureRule, ChangeDepartureRuleVariables> = gql`
  mutation ChangeDepartureRule($input: ChangeDepartureRuleInput!) {
    changeDepartureRule(input: $input) {
      ... on DepartureRuleSuccess {
        made
      }
      ... on Problem {
        message
      }
    }
  }
`;

/** Opens a season of departures of a trek, or changes the rule they follow: every date is shown with what would happen, and exactly that is done. */
export function RuleDialog(props: { treks: ReadonlyArray<{ slug: string; name: string }>; startWith: RuleFields; ruleId?: string; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const { ruleId } = props;
  const [fields, setFields] = useState(props.startWith);
  const set = (more: Partial<RuleFields>) => setFields({ ...fields, ...more });
  const rule = ruleInput(fields);
  const wish = { ...(ruleId ? { ruleId } : { trekSlug: fields.trekSlug }), rule };
  const { data, error, refetch } = useQuery(RULE_LOOK, { variables: { wish }, skip: rule === null, fetchPolicy: 'network-only' });
  const [save] = useMutation(SAVE);
  const [change] = useMutation(CHANGE);
  const answer = rule ? data?.departureRulePreview : undefined;
  const preview = answer?.__typename === 'DepartureRulePreviewSuccess' ? answer.preview : undefined;
  const { problem, decide } = useDecision({ done: ruleId ? t`Regla guardada.` : t`Salidas abiertas.`, onLookAgain: () => void refetch(), onDone: props.onDone });
  const made = preview?.dates.filter(({ outcome }) => outcome === 'MADE').length ?? 0;

  function confirm(reason: string) {
    if (!preview || !rule) return Promise.resolve();
    const { fingerprint } = preview;
    return decide(async () => {
      if (ruleId) {
        const wanted = { ruleId, rule, reason };
        const { data: done } = await change({ variables: { input: { ...wanted, fingerprint, key: intentKey('change-departure-rule', wanted) } } });
        if (done?.changeDepartureRule.__typename === 'DepartureRuleSuccess') intentDone('change-departure-rule');
        return done?.changeDepartureRule;
      }
      const wanted = { trekSlug: fields.trekSlug, rule };
      const { data: done } = await save({ variables: { input: { ...wanted, fingerprint, key: intentKey('save-departure-rule', wanted) } } });
      if (done?.saveDepartureRule.__typename === 'DepartureRuleSuccess') intentDone('save-departure-rule');
      return done?.saveDepartureRule;
    });
  }

  const refused = answer && !preview ? { kind: answer.__typename, ...(answer.__typename === 'DepartureRuleNotPossible' && { because: answer.because }) } : null;
  const stands = error ? { fault: faultOf(error) } : (refused ?? problem);
  const exceptions = fields.leftOut.length + fields.extraDates.length;
  return (
    <DecideDialog
      title={ruleId ? t`Cambiar la regla` : t`Abrir una temporada de salidas`}
      onClose={props.onClose}
      effect={rule === null || (stands && stands !== problem) ? null : preview && <RulePreview dates={preview.dates} />}
      confirmLabel={ruleId ? t`Guardar la regla` : t`${plural(made, { one: 'Abrir # salida', other: 'Abrir # salidas' })}`}
      hasReason={ruleId !== undefined}
      problem={stands}
      onConfirm={confirm}
    >
      {!ruleId && (
        <SelectField
          label={t`Ruta`}
          value={fields.trekSlug}
          data={[{ value: '', label: t`Elija una ruta` }, ...props.treks.map(({ slug, name }) => ({ value: slug, label: name }))]}
          onChange={(event) => set({ trekSlug: event.currentTarget.value })}
        />
      )}
      <TrekNights trekSlug={fields.trekSlug} />
      <WeekdayField value={fields.weekdays} onChange={(weekdays) => set({ weekdays })} />
      <div className={styles.row}>
        <DateField label={t`Desde el`} value={fields.firstDate} isSaidInWords onChange={(event) => set({ firstDate: event.currentTarget.value })} />
        <DateField label={t`Hasta el`} value={fields.lastDate} isSaidInWords onChange={(event) => set({ lastDate: event.currentTarget.value })} />
      </div>
      <details className={styles.more}>
        <summary>{exceptions > 0 ? <Trans>Excepciones ({exceptions})</Trans> : <Trans>Excepciones</Trans>}</summary>
        <DateListField label={t`Días que no`} help={t`Quedan fuera, aunque toque.`} value={fields.leftOut} onChange={(leftOut) => set({ leftOut })} />
        <DateListField label={t`Días además`} help={t`Se agregan, aunque no toque.`} value={fields.extraDates} onChange={(extraDates) => set({ extraDates })} />
      </details>
      <TermsFields value={fields} onChange={set} />
    </DecideDialog>
  );
}
