import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useDraft } from '@/lib/use-draft.ts';
import { Button } from '@/ui/actions/Button.tsx';
import { TextAreaField } from '@/ui/fields/fields.tsx';
import styles from './MarkNote.module.css';
import { noteLabels, type MarkKind } from './mark-words.ts';

/** Of the server's rule: what is asked, in characters. */
const longestNote = 1000;

/** What is asked of an item, or why it is not accepted. Control and Enter save it; Escape leaves it, and what was written is there when it is opened again. */
export function MarkNote(props: { mark: Exclude<MarkKind, 'OK'>; note: string; draft: { owner: string; name: string }; isBusy: boolean; onSave: (note: string) => Promise<boolean>; onCancel: () => void }) {
  const { t, i18n } = useLingui();
  const [note, setNote, forget] = useDraft(props.draft.owner, props.draft.name, props.note);
  const [isChecked, setChecked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Whoever says that something is asked goes on to say what.
  useEffect(() => field.current?.focus(), []);
  const isMissing = note.trim() === '';

  function save(event?: FormEvent) {
    event?.preventDefault();
    setChecked(true);
    if (!isMissing && !props.isBusy) void props.onSave(note.trim()).then((isSaved) => isSaved && forget());
  }
  function onKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    if (event.key === 'Escape') props.onCancel();
  }

  return (
    <form className={styles.note} onSubmit={save} onKeyDown={onKey}>
      <TextAreaField
        label={i18n._(noteLabels[props.mark])}
        help={t`La agencia lo lee cuando usted pide los cambios.`}
        maxLength={longestNote}
        rows={3}
        ref={field}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={isChecked && isMissing && <Trans>Escríbalo: sin ello la agencia no sabe qué corregir.</Trans>}
      />
      <div className={styles.actions}>
        <Button size="small" type="submit" look="primary" isBusy={props.isBusy}>
          <Trans>Guardar la marca</Trans>
        </Button>
        <Button size="small" onClick={props.onCancel}>
          <Trans>Dejarlo</Trans>
        </Button>
      </div>
    </form>
  );
}
