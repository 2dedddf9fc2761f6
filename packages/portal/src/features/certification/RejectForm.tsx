import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { DecideProblem } from './DecideProblem.tsx';
import { useDecide } from './use-decide.ts';
import { longestReason, shortestReason } from './validity.ts';

/** Refuses the file, with a reason that the agency reads. */
export function RejectForm(props: { certificationId: string; agencyName: string; personId: string; onDecided: () => void }) {
  const { t } = useLingui();
  const { agencyName } = props;
  const [reason, setReason, forget] = useDraft(props.personId, `reject.${props.certificationId}`, '');
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { outcome, reject } = useDecide();
  const [key] = useState(() => crypto.randomUUID());
  const isMissing = reason.trim().length < shortestReason;

  function ask(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isMissing) setAsking(true);
  }

  async function confirm() {
    const isDecided = await reject({ certificationId: props.certificationId, reason: reason.trim(), key });
    if (!isDecided) return;
    forget();
    props.onDecided();
  }

  return (
    <FormStack onSubmit={ask}>
      <TextAreaField
        label={t`Razón`}
        help={t`La agencia la lee tal como la escriba: diga qué falta y cómo corregirlo.`}
        maxLength={longestReason}
        rows={6}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isChecked && isMissing && <Trans>Escriba la razón: sin ella la agencia no sabe qué corregir.</Trans>}
      />
      <Button type="submit" look="danger">
        <Trans>Denegar el expediente</Trans>
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        isDestructive
        title={t`Denegar el expediente`}
        effect={
          <Trans>
            {agencyName} lee su razón y puede abrir un expediente nuevo. Lo que ya tiene confirmado no cambia. La decisión no se puede
            deshacer.
          </Trans>
        }
        confirmLabel={t`Denegar el expediente`}
        problem={<DecideProblem outcome={outcome} onReload={props.onDecided} />}
        onConfirm={confirm}
      />
    </FormStack>
  );
}
