import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { OpenDepartureByHand, OpenDepartureByHandVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { DateField, SelectField } from '@/ui/fields/fields.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ruleInput, USUAL_DECIDE_DAYS } from './rule-fields.ts';
import { RULE_LOOK } from './rule-look.ts';
import { OneDayLook, opensByHand } from './OneDayLook.tsx';
import { TermsFields, type Terms } from './TermsFields.tsx';
import { TrekNights } from './TrekNights.tsx';
import { useDecision } from './use-decision.ts';

const OPEN: TypedDocumentNode<OpenDepartureByHand, OpenDepartureByHandVariables> = gql`
  mutation OpenDepartureByHand($input: OpenDepartureInput!) {
    openDeparture(input: $input) {
      ... on OpenDepartureSuccess {
        departure {
          id
        }
      }
      ... on Problem {
        message
      }
    }
  }
`;

type Fields = Terms & { trekSlug: string; date: LocalDate };

/** Opens one departure by hand: at once on sale, or on request. What stands on that day is shown before. */
export function OpenDepartureDialog(props: { treks: ReadonlyArray<{ slug: string; name: string }>; startWith: { trekSlug: string; date: LocalDate }; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [fields, setFields] = useState<Fields>({ ...props.startWith, groupSize: '12', minimum: '', decideDays: String(USUAL_DECIDE_DAYS), isOnRequest: false });
  const set = (more: Partial<Fields>) => setFields({ ...fields, ...more });
  const { trekSlug, date } = fields;
  // One day is a rule of one day, as far as looking at it goes.
  const rule = date === '' ? null : ruleInput({ ...fields, weekdays: [], firstDate: date, lastDate: date, leftOut: [], extraDates: [date] });
  const [open] = useMutation(OPEN);
  const { data, error, refetch } = useQuery(RULE_LOOK, { variables: { wish: { trekSlug, rule } }, skip: rule === null, fetchPolicy: 'network-only' });
  const answer = rule ? data?.departureRulePreview : undefined;
  const preview = answer?.__typename === 'DepartureRulePreviewSuccess' ? answer.preview : undefined;
  const planned = preview?.dates[0];
  const { problem, decide } = useDecision({ done: t`Salida abierta.`, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm() {
    if (!preview || !rule) return Promise.resolve();
    const { groupSize, minimum, decideDays, isOnRequest } = rule;
    return decide(async () => {
      const { data: done } = await open({ variables: { input: { trekSlug, date, groupSize, isOnRequest: isOnRequest ?? false, ...(minimum ? { minimum, decideDays } : {}) } } });
      return done?.openDeparture;
    });
  }

  const refused = answer && !preview ? { kind: answer.__typename, ...(answer.__typename === 'DepartureRuleNotPossible' && { because: answer.because === 'NO_DATES' ? null : answer.because }) } : null;
  const past = answer?.__typename === 'DepartureRuleNotPossible' && answer.because === 'NO_DATES' ? { kind: 'DepartureInThePast' } : null;
  const stands = error ? { fault: faultOf(error) } : (past ?? refused ?? problem);
  return (
    <DecideDialog
      title={t`Abrir una salida`}
      onClose={props.onClose}
      effect={rule === null || (stands && stands !== problem) ? null : planned && <OneDayLook planned={planned} />}
      missing={planned && opensByHand(planned.outcome) ? null : t`Ese día no se puede abrir.`}
      confirmLabel={t`Abrir la salida`}
      hasReason={false}
      problem={stands}
      onConfirm={confirm}
    >
      <SelectField
        label={t`Ruta`}
        value={trekSlug}
        data={[{ value: '', label: t`Elija una ruta` }, ...props.treks.map(({ slug, name }) => ({ value: slug, label: name }))]}
        onChange={(event) => set({ trekSlug: event.currentTarget.value })}
      />
      <DateField label={t`Fecha`} value={date} isSaidInWords onChange={(event) => set({ date: event.currentTarget.value })} />
      <TrekNights trekSlug={trekSlug} />
      <TermsFields value={fields} onChange={set} />
    </DecideDialog>
  );
}
