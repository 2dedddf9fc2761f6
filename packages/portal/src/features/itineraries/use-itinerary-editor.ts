import { useApolloClient } from '@apollo/client/react';
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { keepDraft, readDraft } from '@/lib/session-drafts.ts';
import { makeDocumentSaver, type KeptDraft } from './document-saver.ts';
import type { ItineraryDocument } from './itinerary-document.ts';
import type { BuiltItinerary } from './itinerary-fragment.ts';
import { documentOf, isDocument } from './saved-document.ts';
import { sendDocument } from './send-document.ts';
import { changed, historyOf, redone, undone, type History } from './undo-history.ts';

export type Edit = (change: (document: ItineraryDocument) => ItineraryDocument, place?: string) => void;

/** The document one writes in: saved by itself, with steps to take back, tied to this page and this person. */
export function useItineraryEditor(itinerary: BuiltItinerary, personId: string) {
  const client = useApolloClient();
  const draftName = `itinerary.${itinerary.id}`;
  const [saver] = useState(() =>
    makeDocumentSaver({
      saved: { version: itinerary.version, document: documentOf(itinerary) },
      send: (document, version) => sendDocument(client, itinerary.id, document, version),
      keep: (draft) => keepDraft(personId, draftName, draft),
      kept: keptDraft(personId, draftName, itinerary.state === 'DRAFT'),
    }),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  const [history, setHistory] = useState(() => historyOf(saver.document()));
  const latest = useRef(history);

  function show(next: History<ItineraryDocument>) {
    latest.current = next;
    setHistory(next);
  }
  function take(next: History<ItineraryDocument>) {
    show(next);
    saver.change(next.now);
  }
  /** What the server has now becomes what one sees; what one saw before can be taken back. */
  function follow() {
    show(changed(latest.current, saver.document(), null, Date.now()));
  }

  const observe = useEffectEvent(() => {
    saver.observe({ version: itinerary.version, document: documentOf(itinerary) });
    if (saver.document() !== latest.current.now) follow();
  });
  useEffect(() => observe(), [itinerary.version]);
  useLeaving(saver, state.kind !== 'saved');

  const edit: Edit = (change, place) => take(changed(latest.current, change(latest.current.now), place ?? null, Date.now()));
  return {
    document: history.now,
    state,
    edit,
    save: saver.save,
    version: saver.version,
    settle(whose: 'mine' | 'theirs') {
      saver.settle(whose);
      if (whose === 'theirs') follow();
    },
    /** Shows what is saved; what is unsaved is gone. */
    giveUp() {
      saver.giveUp({ version: itinerary.version, document: documentOf(itinerary) });
      follow();
    },
    undo: history.past.length > 0 ? () => take(undone(latest.current)) : null,
    redo: history.future.length > 0 ? () => take(redone(latest.current)) : null,
  };
}

function keptDraft(personId: string, name: string, isDraft: boolean): KeptDraft | null {
  const kept = readDraft<KeptDraft>(personId, name);
  return isDraft && kept && Number.isInteger(kept.version) && isDocument(kept.document) ? kept : null;
}

/** Saves on leaving the page, tries again when the network or the person comes back, and asks before the tab closes. */
function useLeaving(saver: ReturnType<typeof makeDocumentSaver>, hasUnsaved: boolean) {
  useEffect(() => {
    if (!hasUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasUnsaved]);

  useEffect(() => {
    const again = () => void saver.save();
    if (saver.state().kind === 'typed') again();
    window.addEventListener('online', again);
    window.addEventListener('focus', again);
    return () => {
      window.removeEventListener('online', again);
      window.removeEventListener('focus', again);
      void saver.save().finally(saver.stop);
    };
  }, [saver]);
}
