import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ChangeSeason, ChangeSeasonVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import type { SeasonChangeInput } from '@/graphql/__generated__/schema.ts';
import { formatDateRange } from '@/lib/format-date.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateField, SelectField, TextField } from '@/ui/fields/fields.tsx';
import { changeOf, type ChangeKind, type SeasonDraft, type SeasonRange } from './season-change.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { ImpactView } from './ImpactView.tsx';
import { useDecision } from './use-decision.ts';
import { useSeasonImpact } from './use-season-impact.ts';

const CHANGE: TypedDocumentNode<ChangeSeason, ChangeSeasonVariables> = gql`
  mutation ChangeSeason($input: ChangeSeasonInput!) {
    changeSeason(input: $input) {
      ... on ChangeSeasonSuccess {
        ruleId
      }
      ... on SeasonChangeNotPossible {
        because
      }
      ... on Problem {
        message
      }
    }
  }
`;

export type AgencyChoice = { id: string; tradeName: string };
type Closing = { onClose: () => void; onDone: () => void };

/** Saves a change after its effect was shown: of limits, or the end of a rule. */
function Deciding(props: Closing & { title: string; confirmLabel: string; done: string; summary?: string | null; isDestructive?: boolean; change: SeasonChangeInput | null; children?: React.ReactNode }) {
  const [change] = useMutation(CHANGE);
  const { impact, refusal, error, refetch } = useSeasonImpact(props.change);
  const { problem, decide } = useDecision({ done: props.done, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    const asked = props.change;
    if (!asked || !impact) return Promise.resolve();
    return decide(async () => {
      const key = intentKey('change-season', { asked, reason });
      const { data } = await change({ variables: { input: { change: asked, reason, fingerprint: impact.fingerprint, key } } });
      if (data?.changeSeason.__typename === 'ChangeSeasonSuccess') intentDone('change-season');
      return data?.changeSeason;
    });
  }

  const stands = refusal ? { kind: refusal.__typename, because: refusal.because } : error ? { fault: faultOf(error) } : problem;
  return (
    <DecideDialog
      title={props.title}
      onClose={props.onClose}
      effect={props.change === null || refusal || error ? null : impact && <ImpactView impact={impact} />}
      confirmLabel={props.confirmLabel}
      isDestructive={props.isDestructive}
      summary={props.summary}
      problem={stands}
      onConfirm={confirm}
    >
      {props.children}
    </DecideDialog>
  );
}

/** Changes days of a resource: their limit, a share kept of them, the most an agency may take, or an exception for one. */
export function ChangeSeasonDialog(props: Closing & { kind: ChangeKind; isGroup: boolean; range: SeasonRange; agencies: readonly AgencyChoice[] }) {
  const { t } = useLingui();
  const language = useLanguage();
  const [range, setRange] = useState(props.range);
  const [draft, setDraft] = useState<SeasonDraft>({ limitKind: 'NUMBER', number: '', agencyId: '', until: '' });
  const isRange = isLocalDate(range.firstDate) && isLocalDate(range.lastDate) && range.firstDate <= range.lastDate;
  const set = (more: Partial<SeasonDraft>) => setDraft({ ...draft, ...more });
  const words = {
    limits: { title: t`Cambiar el límite`, number: t`Nuevo límite`, done: t`Límite guardado.` },
    share: { title: t`Guardar cupos para una agencia`, number: t`Cupos por día`, done: t`Cupos guardados.` },
    cap: { title: t`Poner un tope por agencia`, number: t`Por ciento del límite`, done: t`Tope guardado.` },
    override: { title: t`Exceptuar a una agencia del límite`, number: t`Hasta cuántos en total`, done: t`Excepción guardada.` },
  }[props.kind];
  const limitKinds = [
    { value: 'NUMBER', label: t`Un número` },
    { value: 'UNLIMITED', label: t`Sin límite` },
    { value: 'UNKNOWN', label: t`Por confirmar (no limita)` },
  ];

  return (
    <Deciding title={words.title} confirmLabel={words.title} summary={isRange ? t`Vale para ${formatDateRange(range.firstDate, range.lastDate, language)}.` : null} done={words.done} change={changeOf(props.kind, range, draft)} onClose={props.onClose} onDone={props.onDone}>
      <DateField label={t`Desde`} value={range.firstDate} isSaidInWords onChange={(event) => setRange({ ...range, firstDate: event.currentTarget.value })} />
      <DateField label={t`Hasta`} value={range.lastDate} isSaidInWords onChange={(event) => setRange({ ...range, lastDate: event.currentTarget.value })} />
      {props.kind === 'limits' && !props.isGroup && (
        <SelectField label={t`Límite`} data={limitKinds} value={draft.limitKind} onChange={(event) => set({ limitKind: event.currentTarget.value as SeasonDraft['limitKind'] })} />
      )}
      {props.kind !== 'limits' && (
        <SelectField
          label={t`Agencia`}
          data={[{ value: '', label: props.kind === 'cap' ? t`Cada agencia` : t`Elija una agencia` }, ...props.agencies.map(({ id, tradeName }) => ({ value: id, label: tradeName }))]}
          value={draft.agencyId}
          onChange={(event) => set({ agencyId: event.currentTarget.value })}
        />
      )}
      {!(props.kind === 'limits' && draft.limitKind !== 'NUMBER') && (
        <TextField label={words.number} inputMode="numeric" value={draft.number} onChange={(event) => set({ number: event.currentTarget.value })} />
      )}
      {(props.kind === 'share' || props.kind === 'override') && (
        <DateField
          label={props.kind === 'share' ? t`Se liberan el` : t`Se puede usar hasta el`}
          help={props.kind === 'share' ? t`A mediodía de Lima, lo que no se usó vuelve a todas las agencias por sí solo.` : t`A mediodía de Lima termina la excepción.`}
          value={draft.until}
          isSaidInWords
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      )}
    </Deciding>
  );
}

/** Ends a kept share, a cap or an exception before its time. */
export function EndRuleDialog(props: Closing & { change: SeasonChangeInput; title: string }) {
  const { t } = useLingui();
  return <Deciding title={props.title} confirmLabel={t`Terminar ahora`} done={t`Terminado.`} isDestructive change={props.change} onClose={props.onClose} onDone={props.onDone} />;
}

