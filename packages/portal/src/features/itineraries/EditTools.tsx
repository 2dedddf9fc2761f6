import { Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '@/ui/actions/Button.tsx';
import { InstantText } from '@/ui/words/DateText.tsx';
import styles from './EditTools.module.css';
import type { useItineraryEditor } from './use-itinerary-editor.ts';

export type Editor = ReturnType<typeof useItineraryEditor>;

/** When it was saved, and the steps back and forth (also by Ctrl Z where nobody is typing). */
export function EditTools(props: { editor: Editor; savedAt: string }) {
  const { t } = useLingui();
  const { undo, redo } = props.editor;
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select') !== null;
    if (isTyping || !(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) redo?.();
    else undo?.();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <div className={styles.tools}>
      <SavedText editor={props.editor} savedAt={props.savedAt} />
      <Button look="quiet" size="small" disabled={!undo} title={t`Ctrl + Z`} icon={<IconArrowBackUp size={20} stroke={1.75} aria-hidden />} onClick={() => undo?.()}>
        <Trans>Deshacer</Trans>
      </Button>
      <Button look="quiet" size="small" disabled={!redo} title={t`Ctrl + Shift + Z`} icon={<IconArrowForwardUp size={20} stroke={1.75} aria-hidden />} onClick={() => redo?.()}>
        <Trans>Rehacer</Trans>
      </Button>
    </div>
  );
}

function SavedText(props: { editor: Editor; savedAt: string }) {
  const { state } = props.editor;
  switch (state.kind) {
    case 'saved':
      return (
        <p className={styles.saved}>
          <Trans>
            Guardado <InstantText at={props.savedAt} style="time" />
          </Trans>
        </p>
      );
    case 'typed':
    case 'saving':
      return (
        <p className={styles.saved}>
          <Trans>Guardando…</Trans>
        </p>
      );
    default:
      return (
        <p className={styles.saved} data-trouble>
          <Trans>Sin guardar</Trans>
        </p>
      );
  }
}
