import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ChangeDepartureRule, ChangeDepartureRuleVariables, SaveDepartureRule, SaveDepartureRuleVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { formatDateRange } from '@/lib/format-date.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateField, SelectField } from '@/ui/fields/fields.tsx';
import { weekdayWords } from './calendar-words.ts';
import { DateListField } from './DateListField.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ruleInput, type RuleFields } from './rule-fields.ts';
import { type OtherRule, OtherRules } from './OtherRules.tsx';
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
export function RuleDialog(props: { treks: ReadonlyArray<{ slug: string; name: string }>; rules: readonly OtherRule[]; startWith: RuleFields; ruleId?: string; onClose: () => void; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const navigate = useNavigate();
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
  const opened = preview?.dates.filter(({ outcome }) => outcome === 'MADE') ?? [];
  const made = opened.length;
  const { problem, decide } = useDecision({ done: ruleId ? t`Regla guardada.` : (whatOpened() ?? ''), onLookAgain: () => void refetch(), onDone: props.onDone });

  /** How many, of which trek, on which days; and the way to where they stand in the calendar. */
  function whatOpened() {
    const [first, last] = [opened[0]?.date, opened.at(-1)?.date];
    if (!first || !last) return null;
    const days = fields.weekdays.map((day) => i18n._(weekdayWords[day - 1]!)).join(', ');
    const where = [props.treks.find(({ slug }) => slug === fields.trekSlug)?.name, days, formatDateRange(first, last, language)].filter(Boolean).join(', ');
    const count = t`${plural(made, { one: '# salida abierta', other: '# salidas abiertas' })}`;
    return { text: `${count}: ${where}`, see: { label: t`Ver`, run: () => void navigate({ to: '/staff/season', search: { month: `${first.slice(0, 8)}01` }, hash: `calendar-${fields.trekSlug}` }) } };
  }

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
      confirmLabel={ruleId ? t`Guardar la regla` : made === 0 ? t`Abrir salidas` : t`${plural(made, { one: 'Abrir # salida', other: 'Abrir # salidas' })}`}
      incomplete={t`Complete los datos para ver qué fechas se abren.`}
      missing={!ruleId && preview && made === 0 ? t`No hay ninguna fecha que abrir. Elija otros días.` : null}
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
      {!ruleId && <OtherRules rules={props.rules.filter(({ trek }) => trek.slug === fields.trekSlug)} />}
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
