import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
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
  /** False while something is missing that does not change the effect. */
  isComplete?: boolean;
  confirmLabel: string;
  isDestructive?: boolean;
  reasonHelp?: string;
  problem: DecisionProblem | null;
  onConfirm: (reason: string) => Promise<void>;
}) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isMissing = reason.trim().length < SHORTEST_REASON;
  const isReady = props.effect !== null && props.effect !== undefined && props.isComplete !== false;

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
        {props.effect === undefined ? <SkeletonBlock height={72} /> : (props.effect ?? <p><Trans>Complete los datos para ver a quién afecta.</Trans></p>)}
        <TextAreaField
          label={t`Motivo`}
          help={props.reasonHelp ?? t`Queda en el historial.`}
          maxLength={500}
          value={reason}
          error={isChecked && isMissing ? t`Escriba el motivo: queda en el historial.` : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <DecisionNotice problem={props.problem} />
        <DialogActions>
          <Button onClick={props.onClose}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look={props.isDestructive ? 'danger-filled' : 'primary'} isBusy={isBusy || !isReady}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
