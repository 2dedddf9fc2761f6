import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import { addMonths } from '@/lib/calendar.ts';
import { addDays, formatDate, type LocalDate } from '@/lib/format-date.ts';
import { useDraft } from '@/lib/use-draft.ts';
import { useLanguage } from '@/lib/use-language.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { ConfirmDialog } from '@/ui/feedback/ConfirmDialog.tsx';
import { DateField, TextAreaField } from '@/ui/fields/fields.tsx';
import { FormStack } from '@/ui/fields/FormStack.tsx';
import { DecideProblem } from './DecideProblem.tsx';
import { useDecide } from './use-decide.ts';
import { longestReason, mostMonths, usualMonths, validityFault } from './validity.ts';

/** Certifies the agency from today until a day the certifier sees and may change, with a note if there is something to say. */
export function ApproveForm(props: { certificationId: string; agencyName: string; personId: string; today: LocalDate; onDecided: () => void }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { today, agencyName } = props;
  const [values, setValues, forget] = useDraft(props.personId, `approve.${props.certificationId}`, {
    validUntil: addMonths(today, usualMonths),
    note: '',
  });
  const [isAsking, setAsking] = useState(false);
  const { outcome, approve } = useDecide();
  const isWrong = validityFault(values.validUntil, today);
  const until = isWrong ? '' : formatDate(values.validUntil, language);

  function ask(event: FormEvent) {
    event.preventDefault();
    if (!isWrong) setAsking(true);
  }

  async function confirm() {
    const isDecided = await approve({ certificationId: props.certificationId, validUntil: values.validUntil, note: values.note.trim() || null });
    if (!isDecided) return;
    forget();
    props.onDecided();
  }

  const earliest = formatDate(addDays(today, 1), language);
  const latest = formatDate(addMonths(today, mostMonths), language);
  return (
    <FormStack onSubmit={ask}>
      <DateField
        label={t`Certificada hasta`}
        help={t`Un año, si no pone otro día.`}
        min={addDays(today, 1)}
        max={addMonths(today, mostMonths)}
        value={values.validUntil}
        onChange={(event) => setValues({ ...values, validUntil: event.currentTarget.value })}
        error={isWrong && <Trans>Ponga un día entre el {earliest} y el {latest}.</Trans>}
      />
      <TextAreaField
        label={t`Nota para la agencia`}
        isOptional
        maxLength={longestReason}
        rows={3}
        value={values.note}
        onChange={(event) => setValues({ ...values, note: event.currentTarget.value })}
      />
      <Button type="submit" look="primary">
        {until ? <Trans>Aprobar hasta el {until}</Trans> : <Trans>Aprobar</Trans>}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t`Aprobar el expediente`}
        effect={
          <Trans>
            {agencyName} queda certificada desde hoy hasta el {until}: podrá bloquear y confirmar cupos, y aparecerá en la lista pública de
            agencias.
          </Trans>
        }
        confirmLabel={t`Aprobar hasta el ${until}`}
        problem={<DecideProblem outcome={outcome} onReload={props.onDecided} />}
        onConfirm={confirm}
      />
    </FormStack>
  );
}
