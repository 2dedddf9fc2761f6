import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState, type ReactNode } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { SkeletonBlock } from '@/ui/feedback/SkeletonBlock.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { DecisionNotice } from './DecisionNotice.tsx';
import type { DecisionProblem } from './use-decision.ts';

const SHORTEST_REASON = 3;

/** A change of the season: what to change, whom it concerns as far as one can see now, why, and the verb. Nothing is saved before its effect is shown. */
export function DecideDialog(props: {
  title: string;
  onClose: () => void;
  /** What to change. */
  children?: ReactNode;
  /** The effect; undefined while it is being computed, null while there is nothing to compute yet. */
  effect: ReactNode | undefined;
  /** What keeps it from being saved although its effect is known, in words; null when nothing does. */
  missing?: string | null;
  /** What is shown once the form is complete, if not whom it concerns. */
  incomplete?: string;
  /** What is about to be saved, beside the verb. */
  summary?: string | null;
  confirmLabel: string;
  isDestructive?: boolean;
  reasonHelp?: string;
  /** Nobody is told and nothing announced is taken back: it may be said why, and need not. */
  isReasonOptional?: boolean;
  /** False where something is made that concerns nobody yet: no reason is asked for. */
  hasReason?: boolean;
  problem: DecisionProblem | null;
  onConfirm: (reason: string) => Promise<void>;
}) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const written = reason.trim().length;
  const hasReason = props.hasReason ?? true;
  const isMissing = hasReason && written < SHORTEST_REASON && !(props.isReasonOptional && written === 0);
  const whyId = useId();
  const why = whyNot();
  const isReady = why === null;

  /** Why it cannot be saved now: a refusal says so itself, in its notice. */
  function whyNot(): string | null {
    if (props.effect === undefined) return t`Se está calculando a quién afecta.`;
    if (props.effect === null) return props.problem ? '' : (props.incomplete ?? t`Complete los datos para ver a quién afecta.`);
    return props.missing ?? null;
  }

  function submit() {
    setChecked(true);
    if (isMissing || !isReady) return;
    setBusy(true);
    void props.onConfirm(reason.trim()).finally(() => setBusy(false));
  }

  return (
    <Dialog isOpen title={props.title} size="wide" onClose={props.onClose}>
      <FormStack
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {props.children}
        {props.effect === undefined ? <SkeletonBlock height={72} /> : props.effect}
        {hasReason && (
          <TextAreaField
            label={t`Motivo`}
            isOptional={props.isReasonOptional}
            help={props.reasonHelp ?? t`Queda en el historial.`}
            maxLength={500}
            value={reason}
            error={isChecked && isMissing ? t`Escriba el motivo: queda en el historial.` : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <DecisionNotice problem={props.problem} />
        {props.summary && <p>{props.summary}</p>}
        {why && (
          <p id={whyId} role="status">
            {why}
          </p>
        )}
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look={props.isDestructive ? 'danger-filled' : 'primary'} isBusy={isBusy} disabled={!isReady} aria-describedby={why ? whyId : undefined}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
