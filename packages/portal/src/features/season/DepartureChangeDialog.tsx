import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { DepartureChangeInput } from '@/graphql/__generated__/schema.ts';
import { faultOf } from '@/graphql/fault-of.ts';
import type { LocalDate } from '@/lib/format-date.ts';
import { intentDone, intentKey } from '@/lib/intent-key.ts';
import { isLocalDate } from '@/lib/lima-today.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { DateField } from '@/ui/fields/fields.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { departureName } from './departure-name.ts';
import { CHANGE_DEPARTURES, CHANGE_LOOK } from './departure-change-look.ts';
import { changedTerms } from './departure-terms.ts';
import { DepartureChangeView } from './DepartureChangeView.tsx';
import { TermsFields, type Terms } from './TermsFields.tsx';
import { useDecision } from './use-decision.ts';

/** What is to be done, with what the form begins with. */
export type DepartureWork = { kind: 'terms'; startWith: Terms } | { kind: 'move'; to: LocalDate } | { kind: 'GUARANTEE' | 'CLOSE' | 'REOPEN' };

/** Changes departures by hand, one or many: every one is shown with what would become of it, before it is saved. */
export function DepartureChangeDialog(props: { departureIds: readonly string[]; work: DepartureWork; onClose: () => void; onDone: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { work } = props;
  const [terms, setTerms] = useState(work.kind === 'terms' ? work.startWith : null);
  const [date, setDate] = useState(work.kind === 'move' ? work.to : '');
  const change = changeOf(props.departureIds, work, terms, date);
  const { data, error, refetch } = useQuery(CHANGE_LOOK, { variables: { change: change! }, skip: change === null, fetchPolicy: 'network-only' });
  const [send] = useMutation(CHANGE_DEPARTURES);
  const preview = change === null ? undefined : data?.departureChangePreview;
  const words = useWords(work);
  const { problem, decide } = useDecision({ done: words.done, onLookAgain: () => void refetch(), onDone: props.onDone });

  function confirm(reason: string) {
    if (!preview || !change) return Promise.resolve();
    return decide(async () => {
      const wish = { change, reason: reason === '' ? null : reason };
      const { data: done } = await send({ variables: { input: { ...wish, fingerprint: preview.fingerprint, key: intentKey('change-departures', wish) } } });
      if (done?.changeDepartures.__typename === 'ChangeDeparturesSuccess') intentDone('change-departures');
      return done?.changeDepartures;
    });
  }

  const [only] = preview?.steps.length === 1 ? preview.steps : [];
  const isNothing = preview?.steps.every(({ because }) => because !== null);
  return (
    <DecideDialog
      title={only ? `${words.title}: ${departureName(only.departure, language)}` : words.title}
      onClose={props.onClose}
      effect={change === null || error ? null : preview && <DepartureChangeView steps={preview.steps} isGuarantee={work.kind === 'GUARANTEE'} />}
      missing={isNothing ? t`Ninguna de estas salidas cambiaría: no hay nada que guardar.` : null}
      confirmLabel={words.verb}
      isReasonOptional={preview ? !preview.needsReason : true}
      reasonHelp={words.reasonHelp}
      problem={error ? { fault: faultOf(error) } : problem}
      onConfirm={confirm}
    >
      {terms && <TermsFields value={terms} onChange={(more) => setTerms({ ...terms, ...more })} />}
      {work.kind === 'move' && <DateField label={t`Nuevo día`} value={date} isSaidInWords onChange={(event) => setDate(event.currentTarget.value)} />}
    </DecideDialog>
  );
}

function changeOf(departureIds: readonly string[], work: DepartureWork, terms: Terms | null, date: LocalDate): DepartureChangeInput | null {
  const ids = [...departureIds];
  if (work.kind === 'move') return isLocalDate(date) ? { departureIds: ids, moveTo: date } : null;
  if (work.kind !== 'terms') return { departureIds: ids, step: work.kind };
  const changed = changedTerms(work.startWith, terms!);
  return changed && { departureIds: ids, terms: changed };
}

function useWords({ kind }: DepartureWork): { title: string; verb: string; done: string; reasonHelp?: string } {
  const { t } = useLingui();
  switch (kind) {
    case 'terms':
      return { title: t`Cambiar tamaño y mínimo`, verb: t`Guardar los cambios`, done: t`Salidas cambiadas.` };
    case 'move':
      return { title: t`Mover la salida`, verb: t`Mover la salida`, done: t`Salida movida.` };
    case 'GUARANTEE':
      return { title: t`Garantizar`, verb: t`Garantizar`, done: t`Salida garantizada: las agencias reciben una carta.`, reasonHelp: t`Necesario bajo el mínimo. Queda en el historial.` };
    case 'CLOSE':
      return { title: t`Cerrar a la venta`, verb: t`Cerrar a la venta`, done: t`Cerrada a la venta.`, reasonHelp: t`No toma más bloqueos; lo reservado queda. Queda en el historial.` };
    case 'REOPEN':
      return { title: t`Volver a vender`, verb: t`Volver a vender`, done: t`A la venta otra vez.` };
  }
}
