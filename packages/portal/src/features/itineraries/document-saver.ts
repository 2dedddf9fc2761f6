import { mayPass, type Fault } from '@/graphql/fault-of.ts';
import { isSameDocument, type ItineraryDocument } from './itinerary-document.ts';

/** A version as the server has it. */
export type Version = { version: number; document: ItineraryDocument };

/** `stale`: somebody else saved meanwhile, and the person has to choose. `refused`: as it is, the server does not take it. */
export type SaverState =
  | { kind: 'saved' | 'typed' | 'saving' | 'closed' }
  | { kind: 'stale'; theirs: Version }
  | { kind: 'refused'; fault: string; day: number | null }
  | { kind: 'failed'; fault: Fault };

export type Sent =
  | { kind: 'saved'; version: number }
  | { kind: 'stale'; theirs: Version }
  | { kind: 'refused'; fault: string; day: number | null }
  | { kind: 'closed' }
  | { kind: 'fault'; fault: Fault };

export type KeptDraft = { version: number; document: ItineraryDocument };
type Parts = {
  saved: Version;
  send: (document: ItineraryDocument, version: number) => Promise<Sent>;
  /** Keeps what the server does not have yet; null: it has everything. */
  keep: (draft: KeptDraft | null) => void;
  kept: KeptDraft | null;
};

export const pauseMs = 900;
/** How long to wait after each failure in a row; the last one is repeated. */
export const waitsMs = [2_000, 5_000, 15_000, 30_000];

export type DocumentSaver = ReturnType<typeof makeDocumentSaver>;

/**
 * Saves the whole document while it is written, one request at a time, each naming the version it started from. What
 * fails is kept and tried again, longer and longer after. What somebody else saved meanwhile is never overwritten
 * unless the person says so.
 */
export function makeDocumentSaver({ saved, send, keep, kept }: Parts) {
  let server = saved;
  let wanted = kept && !isSameDocument(kept.document, saved.document) ? kept.document : saved.document;
  let state: SaverState = stateAtStart();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let failures = 0;
  const listeners = new Set<() => void>();

  function stateAtStart(): SaverState {
    if (wanted === saved.document) return { kind: 'saved' };
    return kept?.version === saved.version ? { kind: 'typed' } : { kind: 'stale', theirs: saved };
  }
  const isClean = () => isSameDocument(wanted, server.document);

  function show(next: SaverState) {
    state = next;
    keep(isClean() ? null : { version: server.version, document: wanted });
    for (const listener of listeners) listener();
  }

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  }

  async function sendOnce() {
    if (state.kind === 'stale' || state.kind === 'closed') return;
    if (isClean()) {
      show({ kind: 'saved' });
      return;
    }
    const sentDocument = wanted;
    show({ kind: 'saving' });
    const sent = await send(sentDocument, server.version);
    if (sent.kind === 'saved') {
      failures = 0;
      server = { version: sent.version, document: sentDocument };
      show({ kind: isClean() ? 'saved' : 'typed' });
      if (!isClean()) later(pauseMs);
    } else if (sent.kind === 'fault') {
      show({ kind: 'failed', fault: sent.fault });
      if (mayPass(sent.fault)) later(waitsMs[Math.min(failures++, waitsMs.length - 1)]!);
    } else if (sent.kind === 'stale') {
      // An answer that got lost was a save after all: the server already has what we wanted.
      if (isSameDocument(sent.theirs.document, wanted)) {
        server = sent.theirs;
        show({ kind: 'saved' });
      } else show(sent);
    } else show(sent);
  }

  /** Saves now what is unsaved, after a request that is under way. True: the server has everything. */
  async function save() {
    clearTimeout(timer);
    while (running) await running;
    running = sendOnce().finally(() => {
      running = null;
    });
    await running;
    return state.kind === 'saved' && isClean();
  }

  return {
    state: () => state,
    version: () => server.version,
    document: () => wanted,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(document: ItineraryDocument) {
      wanted = document;
      if (state.kind === 'stale' || state.kind === 'closed') {
        show(state);
        return;
      }
      if (state.kind !== 'saving') show({ kind: isClean() ? 'saved' : 'typed' });
      else show(state);
      later(pauseMs);
    },
    /** The server told us of a newer version (the page looked again, or the choice after `stale`). */
    observe(theirs: Version) {
      if (theirs.version <= server.version || state.kind === 'saving') return;
      if (isClean() || isSameDocument(theirs.document, wanted)) {
        server = theirs;
        wanted = theirs.document;
        show({ kind: 'saved' });
      } else show({ kind: 'stale', theirs });
    },
    /** Mine: saved on top of theirs. Theirs: what stands there now; mine stays with the caller's steps to take back. */
    settle(whose: 'mine' | 'theirs') {
      if (state.kind !== 'stale') return;
      server = state.theirs;
      if (whose === 'theirs') wanted = server.document;
      show({ kind: isClean() ? 'saved' : 'typed' });
      if (whose === 'mine') void save();
    },
    /** What the server has is shown, and what is unsaved given up: the one way on when the itinerary takes no more changes. */
    giveUp(theirs: Version) {
      clearTimeout(timer);
      server = theirs;
      wanted = theirs.document;
      show({ kind: 'saved' });
    },
    save,
    stop: () => clearTimeout(timer),
  };
}
