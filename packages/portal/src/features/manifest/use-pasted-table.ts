import { useEffect, useEffectEvent } from 'react';
import { isTable } from './read-table.ts';

/** Hears a paste of more than one cell anywhere on the page, into a cell or beside; dialogs keep theirs. */
export function usePastedTable(onTable: (text: string) => void) {
  const tell = useEffectEvent(onTable);
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (isInDialog || !isTable(text)) return;
      event.preventDefault();
      tell(text);
    }
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, []);
}
