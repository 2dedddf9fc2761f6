import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDocumentSaver, pauseMs, waitsMs, type KeptDraft, type Sent } from './document-saver.ts';
import type { ItineraryDocument } from './itinerary-document.ts';

const start: ItineraryDocument = { title: 'A', clientName: '', startDate: '2027-05-03', dayCount: 3, party: [], items: [] };
const titled = (title: string): ItineraryDocument => ({ ...start, title });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function makeServer(parts: { kept?: KeptDraft; answers?: Sent[] } = {}) {
  let version = 1;
  const sent: Array<[string, number]> = [];
  let kept: KeptDraft | null = parts.kept ?? null;
  const answers = parts.answers ?? [];
  const saver = makeDocumentSaver({
    saved: { version: 1, document: start },
    send: async (document, from) => {
      sent.push([document.title, from]);
      return answers.shift() ?? { kind: 'saved', version: ++version };
    },
    keep: (draft) => {
      kept = draft;
    },
    kept,
  });
  return { saver, sent, kept: () => kept };
}

test('saves once after a pause, naming the version it started from, and the next one on top', async () => {
  const { saver, sent, kept } = makeServer();
  saver.change(titled('AB'));
  saver.change(titled('ABC'));
  expect(saver.state().kind).toBe('typed');
  expect(kept()).toMatchObject({ version: 1, document: { title: 'ABC' } });
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(sent).toEqual([['ABC', 1]]);
  expect(saver.state().kind).toBe('saved');
  expect(kept()).toBeNull();
  saver.change(titled('D'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(sent.at(-1)).toEqual(['D', 2]);
});

test('what is typed while a save is under way is saved by the next one', async () => {
  let answer: (sent: Sent) => void = () => undefined;
  const sent: string[] = [];
  const saver = makeDocumentSaver({
    saved: { version: 1, document: start },
    send: (document) => {
      sent.push(document.title);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    keep: () => undefined,
    kept: null,
  });
  saver.change(titled('one'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  saver.change(titled('two'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(sent).toEqual(['one']);
  answer({ kind: 'saved', version: 2 });
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(sent).toEqual(['one', 'two']);
});

test('keeps and tries again what did not reach the server', async () => {
  const { saver, sent, kept } = makeServer({ answers: [{ kind: 'fault', fault: 'unreachable' }, { kind: 'fault', fault: 'broken' }] });
  saver.change(titled('AB'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(saver.state()).toEqual({ kind: 'failed', fault: 'unreachable' });
  expect(kept()?.document.title).toBe('AB');
  await vi.advanceTimersByTimeAsync(waitsMs[0]!);
  expect(saver.state()).toEqual({ kind: 'failed', fault: 'broken' });
  await vi.advanceTimersByTimeAsync(waitsMs[1]!);
  expect(saver.state().kind).toBe('saved');
  expect(sent).toHaveLength(3);
});

test('waits for the person when the session has ended', async () => {
  const { saver, sent, kept } = makeServer({ answers: [{ kind: 'fault', fault: 'signed-out' }] });
  saver.change(titled('AB'));
  await vi.advanceTimersByTimeAsync(120_000);
  expect(sent).toHaveLength(1);
  expect(kept()?.document.title).toBe('AB');
  await expect(saver.save()).resolves.toBe(true);
});

const theirs = { version: 5, document: titled('theirs') };

test('never overwrites what somebody else saved: it asks, and keeps both', async () => {
  const { saver, sent, kept } = makeServer({ answers: [{ kind: 'stale', theirs }] });
  saver.change(titled('mine'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  expect(saver.state()).toEqual({ kind: 'stale', theirs });
  saver.change(titled('mine!'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(kept()?.document.title).toBe('mine!');
});

test('mine is saved on top of theirs when the person says so', async () => {
  const { saver, sent } = makeServer({ answers: [{ kind: 'stale', theirs }] });
  saver.change(titled('mine'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  saver.settle('mine');
  await vi.advanceTimersByTimeAsync(0);
  expect(sent.at(-1)).toEqual(['mine', 5]);
  expect(saver.state().kind).toBe('saved');
});

test('theirs stands when the person says so', async () => {
  const { saver, kept } = makeServer({ answers: [{ kind: 'stale', theirs }] });
  saver.change(titled('mine'));
  await vi.advanceTimersByTimeAsync(pauseMs);
  saver.settle('theirs');
  expect(saver.document().title).toBe('theirs');
  expect(saver.version()).toBe(5);
  expect(kept()).toBeNull();
});

test('a lost answer to our own save is not somebody else', async () => {
  const { saver } = makeServer({ answers: [{ kind: 'fault', fault: 'unreachable' }, { kind: 'stale', theirs: { version: 2, document: titled('AB') } }] });
  saver.change(titled('AB'));
  await vi.advanceTimersByTimeAsync(pauseMs + waitsMs[0]!);
  expect(saver.state().kind).toBe('saved');
  expect(saver.version()).toBe(2);
});

test('a kept draft of this version goes on, one of an older version asks first', async () => {
  const goesOn = makeServer({ kept: { version: 1, document: titled('draft') } });
  expect(goesOn.saver.state().kind).toBe('typed');
  expect(goesOn.saver.document().title).toBe('draft');
  await goesOn.saver.save();
  expect(goesOn.sent).toEqual([['draft', 1]]);
  const asks = makeServer({ kept: { version: 0, document: titled('draft') } });
  expect(asks.saver.state().kind).toBe('stale');
});

test('a newer version that arrives by itself is taken when nothing is unsaved, and asked about otherwise', () => {
  const clean = makeServer().saver;
  clean.observe(theirs);
  expect(clean.document().title).toBe('theirs');
  const busy = makeServer().saver;
  busy.change(titled('mine'));
  busy.observe(theirs);
  expect(busy.state()).toEqual({ kind: 'stale', theirs });
});

test('a refusal waits for the next change, a closed itinerary for nothing', async () => {
  const { saver, sent } = makeServer({ answers: [{ kind: 'refused', fault: 'TITLE_EMPTY', day: null }, { kind: 'closed' }] });
  saver.change(titled(''));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.state()).toEqual({ kind: 'refused', fault: 'TITLE_EMPTY', day: null });
  saver.change(titled('B'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(saver.state().kind).toBe('closed');
  saver.change(titled('C'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(2);
  saver.giveUp({ version: 4, document: titled('held') });
  expect([saver.state().kind, saver.document().title, saver.version()]).toEqual(['saved', 'held', 4]);
});
