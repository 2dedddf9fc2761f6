import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useDoneDraft, useOwnDraft } from '@/lib/use-own-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { Dialog, DialogActions } from '@/ui/feedback/Dialog.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { StandingProblemNotice } from './StandingProblemNotice.tsx';
import type { StandingProblem } from './use-standing.ts';

const SHORTEST_REASON = 3;

/** An act on a standing: what it does, why, and the verb. It stays open, with what was typed, until it has been done. */
export function ActDialog(props: {
  title: string;
  onClose: () => void;
  /** What it does, and further fields. */
  children: ReactNode;
  /** Undefined: this act needs no words of its own. `draft` names the act and its thing: what is written is there again when one comes back to it. */
  reason?: { label: string; help: string; draft: string };
  /** False while what it does is not known. */
  isReady?: boolean;
  confirmLabel: string;
  isDestructive?: boolean;
  problem: StandingProblem | null;
  onConfirm: (reason: string) => Promise<void>;
}) {
  const { t } = useLingui();
  const [reason, setReason, forget] = useOwnDraft(props.reason?.draft, '');
  const { leave, acting } = useDoneDraft(true, forget);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isMissing = props.reason !== undefined && reason.trim().length < SHORTEST_REASON;

  function submit() {
    setChecked(true);
    if (isMissing || props.isReady === false) return;
    setBusy(true);
    void acting(props.onConfirm(reason.trim())).finally(() => setBusy(false));
  }
  function close() {
    leave();
    props.onClose();
  }

  return (
    <Dialog isOpen title={props.title} size="wide" onClose={close}>
      <FormStack
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {props.children}
        {props.reason && (
          <TextAreaField
            label={props.reason.label}
            help={props.reason.help}
            maxLength={500}
            rows={4}
            value={reason}
            error={isChecked && isMissing ? t`Escriba el motivo, de 3 a 500 caracteres.` : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <StandingProblemNotice problem={props.problem} />
        <DialogActions>
          <Button onClick={close}>
            <Trans>Volver</Trans>
          </Button>
          <Button type="submit" look={props.isDestructive ? 'danger-filled' : 'primary'} isBusy={isBusy} disabled={props.isReady === false}>
            {props.confirmLabel}
          </Button>
        </DialogActions>
      </FormStack>
    </Dialog>
  );
}
