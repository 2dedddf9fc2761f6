import { mayPass, type Fault } from '@/graphql/fault-of.ts';
import { isSameAnswer, nothing, type Answer, type SavedLine } from './answers.ts';

/** `typed`: waits a moment for more. `clash`: somebody else changed the line meanwhile, and the person has to choose. */
export type EntryState = 'typed' | 'saving' | 'saved' | 'failed' | 'clash';
/** A line the person has worked on: what is in its fields, and what the server had when they began. */
export type Entry = { value: Answer; base: Answer; state: EntryState; isFocused: boolean };
type Entries = Readonly<Record<string, Entry>>;
export type Unsaved = Record<string, { value: Answer; base: Answer }>;
/** `isClosed`: the file may not be changed any more, so what is unsaved stays so. */
export type SaverView = { entries: Entries; fault: Fault | null; isClosed: boolean };

/** How the server took the answers; `closed`: the file may not be changed any more. */
export type Sent = { kind: 'saved' } | { kind: 'closed' } | { kind: 'fault'; fault: Fault };
type Parts = {
  send: (answers: ReadonlyArray<{ slug: string } & Answer>) => Promise<Sent>;
  /** Keeps what the server does not have yet. */
  keep: (unsaved: Unsaved | null) => void;
  kept: Unsaved | null;
};

export const pause = 900;
/** How long to wait after each failure in a row; the last one is repeated. */
export const waits = [2_000, 5_000, 15_000, 30_000];

export type AnswerSaver = ReturnType<typeof makeAnswerSaver>;

/**
 * Saves answers while they are typed. One request at a time, with everything that is unsaved; what fails is kept and
 * tried again, longer and longer after; what the person typed during a request is saved by the next one.
 */
export function makeAnswerSaver({ send, keep, kept }: Parts) {
  let entries: Entries = Object.fromEntries(
    Object.entries(kept ?? {}).map(([slug, { value, base }]) => [slug, { value, base, state: 'failed', isFocused: false } satisfies Entry]),
  );
  let view: SaverView = { entries, fault: null, isClosed: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let failures = 0;
  const listeners = new Set<() => void>();

  function show(next: Entries, rest: Partial<SaverView> = {}) {
    entries = next;
    view = { ...view, ...rest, entries };
    const unsaved = Object.entries(entries).filter(([, { state }]) => state !== 'saved');
    keep(unsaved.length === 0 ? null : Object.fromEntries(unsaved.map(([slug, { value, base }]) => [slug, { value, base }])));
    for (const listener of listeners) listener();
  }

  function put(slug: string, entry: Entry | null) {
    const { [slug]: _old, ...others } = entries;
    show(entry ? { ...others, [slug]: entry } : others);
  }

  const waiting = () => Object.entries(entries).filter(([, { state }]) => state === 'typed' || state === 'failed');

  function later(ms: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  }

  async function sendAll() {
    const batch = waiting();
    if (batch.length === 0 || view.isClosed) return;
    show(mapped(batch, (entry) => ({ ...entry, state: 'saving' })));
    const sent = await send(batch.map(([slug, { value }]) => ({ slug, ...value })));
    const values = Object.fromEntries(batch.map(([slug, { value }]) => [slug, value]));
    if (sent.kind === 'saved') {
      failures = 0;
      show(
        mapped(batch, (entry, slug) => afterSaving(entry, values[slug]!)),
        { fault: null },
      );
      if (waiting().length > 0) later(pause);
      return;
    }
    show(
      mapped(batch, (entry) => ({ ...entry, state: 'failed' })),
      sent.kind === 'fault' ? { fault: sent.fault } : { isClosed: true },
    );
    if (sent.kind === 'fault' && mayPass(sent.fault)) later(waits[Math.min(failures++, waits.length - 1)]!);
  }

  /** The entries again, those of the batch changed; null leaves one out. */
  function mapped(batch: Array<[string, Entry]>, change: (entry: Entry, slug: string) => Entry | null): Entries {
    const next = { ...entries };
    for (const [slug] of batch) {
      const entry = next[slug] && change(next[slug], slug);
      if (entry) next[slug] = entry;
      else delete next[slug];
    }
    return next;
  }

  /** Sends what is unsaved now; waits for a request that is under way first. */
  async function save() {
    clearTimeout(timer);
    while (running) await running;
    running = sendAll().finally(() => {
      running = null;
    });
    await running;
  }

  return {
    view: () => view,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(slug: string, value: Answer, server: SavedLine) {
      const known = entries[slug];
      const isClash = known?.state === 'clash';
      put(slug, { value, base: known?.base ?? server, state: isClash ? 'clash' : 'typed', isFocused: true });
      if (!isClash) later(pause);
    },
    /** The person left the line: it is saved without waiting for more. */
    leave(slug: string) {
      const entry = entries[slug];
      if (!entry) return;
      put(slug, entry.state === 'saved' ? null : { ...entry, isFocused: false });
      if (entry.state === 'typed') void save();
    },
    /** Compares with what the server has now: a line that somebody else changed meanwhile is not overwritten. */
    observe(lineOf: (slug: string) => SavedLine | undefined, personId: string) {
      for (const [slug, entry] of Object.entries(entries)) {
        const server = lineOf(slug) ?? nothing;
        if (isSameAnswer(entry.value, server)) {
          if (entry.state === 'failed' || entry.state === 'clash') put(slug, null);
        } else if (entry.state !== 'saving' && entry.state !== 'clash' && isForeign(server, entry, personId)) {
          put(slug, entry.state === 'saved' ? null : { ...entry, state: 'clash' });
        }
      }
    },
    /** What an earlier visit could not save is tried at once. */
    begin() {
      if (waiting().length > 0) later(0);
    },
    settle(slug: string, whose: 'mine' | 'theirs', server: SavedLine) {
      const entry = entries[slug];
      if (!entry) return;
      put(slug, whose === 'theirs' ? null : { ...entry, base: server, state: 'typed' });
      if (whose === 'mine') void save();
    },
    save,
    /** True when everything typed is with the server. */
    async saveAll() {
      await save();
      return Object.values(entries).every(({ state }) => state === 'saved');
    },
    stop: () => clearTimeout(timer),
  };
}

function afterSaving(entry: Entry, sent: Answer): Entry | null {
  if (!isSameAnswer(entry.value, sent)) return { ...entry, base: sent, state: 'typed' };
  return entry.isFocused ? { ...entry, base: sent, state: 'saved' } : null;
}

function isForeign(server: SavedLine, entry: Entry, personId: string) {
  return server.updatedBy !== null && server.updatedBy.id !== personId && !isSameAnswer(server, entry.base);
}
