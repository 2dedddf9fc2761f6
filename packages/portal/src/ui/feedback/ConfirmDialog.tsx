import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useDoneDraft, useOwnDraft } from '@/lib/use-own-draft.ts';
import { Button } from '../actions/Button.tsx';
import { TextAreaField } from '../fields/fields.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';

/** Of the server's rule: a reason, in characters. */
const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** A long effect stands above: a refusal below it would not be seen. */
const bringIntoView = (shown: HTMLDivElement | null) => shown?.scrollIntoView({ block: 'center' });

/**
 * Confirms something irreversible. States the computed effect ("Se cancelan 8 cupos…"); when `reason` is given, the
 * person must write one. The dialog stays open, with what was typed, until `onConfirm` has ended well.
 */
export function ConfirmDialog(props: {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, in numbers and names. */
  effect: ReactNode;
  /** A verb with its object. */
  confirmLabel: string;
  isDestructive?: boolean;
  /** False while the effect is not known: nobody confirms what is not shown. */
  isReady?: boolean;
  /** `draft` names the thing it is about: what is written is there again when one comes back to it. */
  reason?: { label: string; help?: string; draft?: string };
  /** A refusal to show inside the dialog. */
  problem?: ReactNode;
  onConfirm: (reason: string) => Promise<void> | void;
}) {
  const { t } = useLingui();
  const [reason, setReason, forget] = useOwnDraft(props.reason?.draft, '');
  const { leave, acting } = useDoneDraft(props.isOpen, forget);
  const isTooShort = reason.trim().length < SHORTEST_REASON;
  const [isBusy, setBusy] = useState(false);
  const [isReasonMissing, setReasonMissing] = useState(false);

  function confirm() {
    if (props.reason && isTooShort) {
      setReasonMissing(true);
      return;
    }
    setBusy(true);
    void acting(Promise.resolve(props.onConfirm(reason.trim()))).finally(() => setBusy(false));
  }
  function close() {
    leave();
    props.onClose();
  }

  return (
    <Dialog title={props.title} isOpen={props.isOpen} onClose={close}>
      <div>{props.effect}</div>
      {props.reason && (
        <TextAreaField
          label={props.reason.label}
          help={props.reason.help}
          data-autofocus
          maxLength={LONGEST_REASON}
          value={reason}
          error={isReasonMissing && isTooShort ? (reason.trim() === '' ? t`Escriba el motivo: queda en el historial.` : t`Escriba el motivo, de 3 a 500 caracteres.`) : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {props.problem && <div ref={bringIntoView}>{props.problem}</div>}
      <DialogActions>
        <Button onClick={close}>
          <Trans>Volver</Trans>
        </Button>
        <Button look={props.isDestructive ? 'danger-filled' : 'primary'} isBusy={isBusy} disabled={props.isReady === false} onClick={confirm}>
          {props.confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
