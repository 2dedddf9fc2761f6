import { gql, type TypedDocumentNode } from '@apollo/client';
import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { GuideRatioChangeImpact, GuideRatioChangeImpactVariables, SetGuideRatio, SetGuideRatioVariables } from '@/graphql/__generated__/documents.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { SelectField, TextField } from '@/ui/fields/fields.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { ImpactView } from './ImpactView.tsx';
import { useDecision } from './use-decision.ts';
import './impact-fragments.ts';

const IMPACT: TypedDocumentNode<GuideRatioChangeImpact, GuideRatioChangeImpactVariables> = gql`
  query GuideRatioChangeImpact($change: GuideRatioChangeInput!) {
    guideRatioImpact(change: $change) {
      ...ImpactView_impact @unmask
    }
  }
`;
const SET: TypedDocumentNode<SetGuideRatio, SetGuideRatioVariables> = gql`
  mutation SetGuideRatio($input: SetGuideRatioInput!) {
    setGuideRatio(input: $input) {
      ... on SetGuideRatioSuccess {
        travellers
      }
      ... on Problem {
        message
      }
    }
  }
`;
const MOST = 1000;

/** How many travellers one guide leads, on a trek or on every trek without a rule of its own; with what it means for departures that have guides. */
export function GuideRatioDialog(props: { treks: ReadonlyArray<{ slug: string; name: string }>; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const [trekSlug, setTrekSlug] = useState('');
  const [number, setNumber] = useState('');
  const [set] = useMutation(SET);
  const travellers = /^\d{1,4}$/.test(number.trim()) ? Number(number) : 0;
  const isComplete = travellers >= 1 && travellers <= MOST;
  const change = { trekSlug: trekSlug || null, travellers };
  const { data, error, refetch } = useQuery(IMPACT, { variables: { change }, skip: !isComplete, fetchPolicy: 'network-only' });
  const impact = isComplete ? data?.guideRatioImpact : undefined;
  const { problem, decide } = useDecision({ done: t`Regla guardada.`, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    if (!impact) return Promise.resolve();
    return decide(async () => {
      const wish = { change, reason };
      const { data: done } = await set({ variables: { input: { ...wish, fingerprint: impact.fingerprint, key: intentKey('set-guide-ratio', wish) } } });
      if (done?.setGuideRatio.__typename === 'SetGuideRatioSuccess') intentDone('set-guide-ratio');
      return done?.setGuideRatio;
    });
  }

  return (
    <DecideDialog
      title={t`Cuántas personas lleva cada guía`}
      onClose={props.onClose}
      effect={!isComplete || error ? null : impact && <ImpactView impact={impact} />}
      confirmLabel={t`Guardar la regla`}
      problem={error ? { fault: faultOf(error) } : problem}
      onConfirm={confirm}
    >
      <SelectField label={t`Ruta`} value={trekSlug} data={[{ value: '', label: t`Todas las que no tienen regla propia` }, ...props.treks.map(({ slug, name }) => ({ value: slug, label: name }))]} onChange={(event) => setTrekSlug(event.currentTarget.value)} />
      <TextField label={t`Personas por guía`} inputMode="numeric" value={number} onChange={(event) => setNumber(event.currentTarget.value)} />
    </DecideDialog>
  );
}
