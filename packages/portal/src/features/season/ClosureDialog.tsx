import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { ClosureChangeImpact, ClosureChangeImpactVariables, MakeClosure, MakeClosureVariables } from '@/graphql/__generated__/documents.ts';
import type { ClosureKind } from '@/graphql/__generated__/schema.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { DateField, SelectField, TextField } from '@/ui/fields/fields.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ImpactView } from './ImpactView.tsx';
import { useDecision } from './use-decision.ts';
import './impact-fragments.ts';

const IMPACT: TypedDocumentNode<ClosureChangeImpact, ClosureChangeImpactVariables> = gql`
  query ClosureChangeImpact($closure: ClosureChangeInput!) {
    closureImpact(closure: $closure) {
      ... on SeasonImpactSuccess {
        impact {
          ...ImpactView_impact @unmask
        }
      }
      ... on SeasonChangeNotPossible {
        because
      }
    }
  }
`;
const MAKE: TypedDocumentNode<MakeClosure, MakeClosureVariables> = gql`
  mutation MakeClosure($input: MakeClosureInput!) {
    makeClosure(input: $input) {
      ... on ClosureSuccess {
        closure {
          id
        }
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

/** What may be closed, by its name. */
export type ClosureTargets = Record<ClosureKind, ReadonlyArray<{ id: string; label: string }>>;

/** Closes a stage, a place or an area, in public, after every departure and reservation concerned was shown. */
export function ClosureDialog(props: { range: { firstDate: LocalDate; lastDate: LocalDate }; targets: ClosureTargets; startWith?: { kind: ClosureKind; targetId: string }; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [closure, setClosure] = useState({ kind: 'AREA' as ClosureKind, targetId: '', ...props.range, ...props.startWith });
  const [source, setSource] = useState({ text: '', url: '' });
  const set = (more: Partial<typeof closure>) => setClosure({ ...closure, ...more });
  const [make] = useMutation(MAKE);
  const isComplete = closure.targetId !== '' && isLocalDate(closure.firstDate) && isLocalDate(closure.lastDate) && closure.firstDate <= closure.lastDate;
  const { data, error, refetch } = useQuery(IMPACT, { variables: { closure }, skip: !isComplete, fetchPolicy: 'network-only' });
  const answer = isComplete ? data?.closureImpact : undefined;
  const { problem, decide } = useDecision({ done: t`Cierre publicado.`, onLookAgain: () => void refetch(), onDone: props.onDone });
  const impact = answer?.__typename === 'SeasonImpactSuccess' ? answer.impact : undefined;

  function confirm(reason: string) {
    if (!impact) return Promise.resolve();
    return decide(async () => {
      const wish = { closure, reason, sourceText: source.text.trim(), sourceUrl: source.url.trim() || null };
      const { data: made } = await make({ variables: { input: { ...wish, fingerprint: impact.fingerprint, key: intentKey('make-closure', wish) } } });
      if (made?.makeClosure.__typename === 'ClosureSuccess') intentDone('make-closure');
      return made?.makeClosure;
    });
  }

  const kinds = [
    { value: 'AREA', label: t`Un área de conservación` },
    { value: 'PLACE', label: t`Un lugar` },
    { value: 'STAGE', label: t`Una etapa` },
  ];
  const stands = answer?.__typename === 'SeasonChangeNotPossible' ? { kind: answer.__typename, because: answer.because } : error ? { fault: faultOf(error) } : problem;
  return (
    <DecideDialog
      title={t`Cerrar días`}
      onClose={props.onClose}
      missing={source.text.trim() === '' ? t`Falta la fuente del cierre.` : null}
      effect={!isComplete || stands !== problem ? null : impact && <ImpactView impact={impact} />}
      confirmLabel={t`Publicar el cierre`}
      isDestructive
      reasonHelp={t`Lo leen todos: visitantes y agencias.`}
      problem={stands}
      onConfirm={confirm}
    >
      <SelectField label={t`Qué se cierra`} data={kinds} value={closure.kind} onChange={(event) => set({ kind: event.currentTarget.value as ClosureKind, targetId: '' })} />
      <SelectField
        label={t`Cuál`}
        data={[{ value: '', label: t`Elija` }, ...props.targets[closure.kind].map(({ id, label }) => ({ value: id, label }))]}
        value={closure.targetId}
        onChange={(event) => set({ targetId: event.currentTarget.value })}
      />
      <DateField label={t`Desde`} value={closure.firstDate} isSaidInWords onChange={(event) => set({ firstDate: event.currentTarget.value })} />
      <DateField label={t`Hasta`} value={closure.lastDate} isSaidInWords onChange={(event) => set({ lastDate: event.currentTarget.value })} />
      <TextField label={t`Fuente`} help={t`Quién lo dice y dónde: por ejemplo, un aviso del SENAMHI con su número.`} maxLength={300} value={source.text} onChange={(event) => setSource({ ...source, text: event.currentTarget.value })} />
      <TextField label={t`Dirección web de la fuente`} isOptional type="url" maxLength={500} value={source.url} onChange={(event) => setSource({ ...source, url: event.currentTarget.value })} />
    </DecideDialog>
  );
}
